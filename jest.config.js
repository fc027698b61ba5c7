/** ESM tests through ts-jest; types are checked by `npm run types`, so each file is only transpiled. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {'^(\\.{1,2}/.*)\\.js$': '$1'},
  transform: {'^.+\\.ts$': ['ts-jest', {useESM: true, diagnostics: false}]},
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  testTimeout: 60_000,
  // Most tests wait for processes: as many workers as there are cores keep them busy.
  maxWorkers: '100%',
}
