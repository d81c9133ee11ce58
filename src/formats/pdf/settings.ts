/** Tolerances of the table recognition, all in PDF points unless said otherwise. */
export interface PdfSettings {
  /** A filled rectangle up to this thick is a ruling line. */
  readonly ruleThickness: number;
  /** Lines closer than this are one line. */
  readonly snap: number;
  /** A gap up to this long in a line is closed; lines whose ends are that near to each other touch. */
  readonly join: number;
  /** Ruling lines shorter than this, after joining, are decoration. */
  readonly shortestRule: number;
  /** Share of a shared edge that a line has to cover to part two cells. */
  readonly wallShare: number;
  /** Lines that go on this far past the last crossing line end in an open edge (page break). */
  readonly openEdge: number;
  /** Column edges that agree within this over a page break are the same. */
  readonly sameEdge: number;
  /** A gap of this share of the font size between Latin letters or digits is a blank. */
  readonly blankGap: number;
}

/** Measured on LibreOffice, Chromium, Word, WPS and ONLYOFFICE files. */
export const PDF_SETTINGS: PdfSettings = {
  ruleThickness: 3.2,
  snap: 2.2,
  join: 3,
  shortestRule: 4,
  wallShare: 0.55,
  openEdge: 3.5,
  sameEdge: 3,
  blankGap: 0.22,
};
