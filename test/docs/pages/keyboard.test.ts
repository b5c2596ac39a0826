/** Being written by the pages helper; see /tmp/seams-pages-helper.md. */
