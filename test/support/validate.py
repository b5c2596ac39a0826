"""Validates values with jsonschema. The input is a list of {"schema": path, "value": any}; the output has the errors."""

import json
import sys

from jsonschema import Draft202012Validator


def validator_of(path):
    with open(path, encoding="utf-8") as file:
        return Draft202012Validator(json.load(file))


def leaves_of(error):
    """The innermost errors: an error of oneOf or anyOf contains the errors of its branches."""
    return [leaf for inner in error.context for leaf in leaves_of(inner)] or [error]


def pointers_of(validator, value):
    errors = [leaf for error in validator.iter_errors(value) for leaf in leaves_of(error)]
    return ["".join(f"/{step}" for step in error.absolute_path) for error in errors]


cases = json.load(sys.stdin)
validators = {path: validator_of(path) for path in {case["schema"] for case in cases}}
json.dump([pointers_of(validators[case["schema"]], case["value"]) for case in cases], sys.stdout)
