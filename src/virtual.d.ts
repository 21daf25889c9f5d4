declare module 'virtual:handrail/team-components' {
  const components: Record<string, unknown>;
  export default components;
}
