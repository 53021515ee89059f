/** The package names a type package that does not exist. */
declare module '@svg-maps/vietnam' {
  const map: { readonly viewBox: string; readonly locations: readonly { readonly id: string; readonly name: string; readonly path: string }[] };
  export default map;
}
