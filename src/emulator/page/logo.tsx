/** Shows the logo of the project, which the documentation also uses. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="#0b6e69" />
      <path
        d="M10 7v18M10 17l8-8M13 14l9 11"
        fill="none"
        stroke="#fff"
        strokeWidth="3.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="22.5" cy="9" r="3" fill="#7fe3d4" />
    </svg>
  );
}
