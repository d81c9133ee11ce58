/**
 * Statuses for: nobody · viewer · reviewer · admin · reviewer limited to a unit · token of an admin · admin whose one-time password waits ·
 * admin without the proof that the page asks.
 */
export type Row = readonly [
  nobody: number,
  viewer: number,
  reviewer: number,
  admin: number,
  limited: number,
  token: number,
  oneTime: number,
  noCsrf: number,
];

// Each takes what is answered to those who may call: nothing of the request is right, so that no harm is done.
const anyone = (status: number): Row => [status, status, status, status, status, status, status, status];
const seeing = (status: number): Row => [401, status, status, status, status, status, 403, status];
/** Notes of the caller's own: who sees may keep them. */
const seersOwn = (status: number): Row => [401, status, status, status, status, status, 403, 403];
/** Names of units beyond those that a limited user knows of. */
const unlimitedSee = (status: number): Row => [401, status, status, status, 403, status, 403, status];
const reviewersSee = (status: number): Row => [401, 403, status, status, status, status, 403, status];
const reviewersChange = (status: number): Row => [401, 403, status, status, status, status, 403, 403];
/** What reaches over all units, or over people's work. */
const unlimitedReviewersChange = (status: number): Row => [401, 403, status, status, 403, status, 403, 403];
const adminsSee = (status: number): Row => [401, 403, 403, status, 403, status, 403, status];
const adminsChange = (status: number): Row => [401, 403, 403, status, 403, status, 403, 403];
const adminsChangeBySession = (status: number): Row => [401, 403, 403, status, 403, 403, 403, 403];
const ownBySession = (status: number): Row => [401, status, status, status, status, 403, 403, status];
const ownChangeBySession = (status: number): Row => [401, status, status, status, status, 403, 403, 403];

/** Every route by its id; a route that is not here fails the test. */
export const EXPECTED: Readonly<Record<string, Row>> = {
  getSession: anyone(200),
  logIn: anyone(422),
  logOut: [401, 204, 204, 204, 204, 204, 204, 403],
  changePassword: [401, 422, 422, 422, 422, 403, 422, 403],
  listTokens: ownBySession(200),
  createToken: ownChangeBySession(422),
  revokeToken: ownChangeBySession(404),

  listUsers: adminsSee(200),
  createUser: adminsChangeBySession(422),
  changeUser: adminsChangeBySession(422),
  limitUser: adminsChangeBySession(422),
  resetPassword: adminsChangeBySession(404),
  listReviewers: reviewersSee(200),
  listUnits: seeing(200),
  saveUnits: adminsChange(415),
  listAudit: adminsSee(200),

  listBatches: seeing(200),
  getBatch: seeing(404),
  createBatch: reviewersChange(422),
  changeBatch: unlimitedReviewersChange(422),
  sealBatch: unlimitedReviewersChange(404),
  pauseBatch: unlimitedReviewersChange(404),
  resumeBatch: unlimitedReviewersChange(404),
  cancelBatch: unlimitedReviewersChange(404),
  assignEvenly: unlimitedReviewersChange(422),
  batchProgress: seeing(404),
  batchOverview: seeing(404),
  batchSummary: seeing(404),
  listExpectedUnits: unlimitedSee(404),
  proposeUnits: adminsSee(404),
  setExpectedUnits: unlimitedReviewersChange(415),
  knownFiles: reviewersChange(422),
  // The limited one has to say for which of the own units.
  uploadFiles: [401, 403, 404, 404, 403, 404, 403, 403],

  listFiles: seeing(200),
  listFileIds: seeing(200),
  getFile: seeing(404),
  getNeighbours: seeing(404),
  getResult: seeing(404),
  resultHistory: seeing(404),
  getOriginal: seeing(404),
  getView: seeing(404),
  getPagePicture: seeing(422),
  listCorrections: seeing(404),
  correctValue: reviewersChange(422),
  undoCorrection: reviewersChange(404),
  getReview: seeing(404),
  setReview: reviewersChange(422),
  listRounds: seeing(404),
  compareRounds: seeing(404),
  openReport: seersOwn(404),
  leaveReport: seersOwn(204),
  listFilters: seeing(200),
  saveFilter: seersOwn(422),
  changeFilter: seersOwn(422),
  removeFilter: seersOwn(404),
  assignFiles: unlimitedReviewersChange(422),
  assignUnit: adminsChange(422),
  replay: unlimitedReviewersChange(422),

  listFindings: seeing(200),
  findingFacets: seeing(200),
  getFinding: seeing(404),
  findingHistory: seeing(404),
  decide: reviewersChange(422),
  undoDecisions: reviewersChange(422),
  previewAlike: reviewersSee(422),
  decideAlike: reviewersChange(422),
  undoAlike: reviewersChange(404),

  listPacks: seeing(200),
  getPack: seeing(404),
  uploadPack: adminsChange(422),
  removePack: adminsChange(404),
  packImpact: adminsChange(422),
  listRules: seeing(200),
  getRule: seeing(404),

  exportDataset: seeing(200),
  draftLetters: reviewersChange(422),
  draftBatchLetters: reviewersChange(422),
  batchLetters: reviewersSee(404),
  renderLetter: reviewersChange(422),
  getLetterFrame: reviewersSee(200),
  setLetterFrame: adminsChange(422),
  getLetterTemplate: reviewersSee(204),
  getLetterTemplateSample: reviewersSee(200),
  setLetterTemplate: adminsChange(415),
  removeLetterTemplate: adminsChange(204),
  listReturns: seeing(200),
  getReturn: seeing(404),
  draftReturn: reviewersChange(422),
  changeReturn: reviewersChange(422),
  issueReturn: reviewersChange(422),
  withdrawReturn: reviewersChange(422),
  answerReturn: reviewersChange(422),
  removeReturn: reviewersChange(422),

  systemState: adminsSee(200),
  pauseAll: adminsChange(204),
  resumeAll: adminsChange(204),
};

/** What answers outside the list of routes, by its address below the root. */
export const PROBES: Readonly<Record<string, Row>> = {
  "/healthz": anyone(200),
  "/readyz": anyone(200),
  "/metrics": [401, 200, 200, 200, 403, 200, 403, 200],
  "/api/v1/openapi.json": anyone(200),
  "/api/v1/docs": anyone(200),
  "/api/v1/no-such-route": anyone(404),
};
