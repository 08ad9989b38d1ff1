// Written by "make gen" from the wire types of the package core. Do not edit.

/// IntakeRequest is a file as it came, of any format and encoding.
export interface IntakeRequest {
  /// file name; its extension is a hint, never trusted alone
  readonly name: string
  /// the bytes in base64
  readonly data: string
}

/// Position is a place in a text. Line and Column are 1-based, Column in code
/// points, Offset in bytes of UTF-8, UTF16 in UTF-16 units from the start.
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
  readonly utf16: number
}

/// Range is a half-open stretch of a text with the words it covers.
export interface Range {
  /// the annex it lies in; absent for the policy itself
  readonly file?: string
  readonly start: Position
  readonly end: Position
  readonly text: string
}

/// Notice says what was lost or guessed while a file was read.
export interface Notice {
  readonly message: string
  /// in the recovered text; null if it has no place
  readonly range: Range | null
}

/// IntakeResponse is the text recovered from a file.
export interface IntakeResponse {
  readonly text: string
  /// text, markdown or html
  readonly format: string
  readonly notices: readonly Notice[]
}

/// ProjectRequest is a file that may be a project file.
export interface ProjectRequest {
  /// file name
  readonly name: string
  /// the bytes in base64
  readonly data: string
}

/// Annex is another document that belongs to a policy: a list of SDKs, rules for
/// children.
export interface Annex {
  readonly file: string
  readonly text: string
}

/// Suppression sets a finding aside. This is also how project files keep it.
export interface Suppression {
  readonly fingerprint: string
  /// of the finding; "" if unknown
  readonly rule: string
  /// of the finding, to know it by when it is gone; may be ""
  readonly words: string
  /// why; never ""
  readonly reason: string
  /// YYYY-MM-DD: the last day it holds; "" for no end
  readonly until: string
}

/// Project is a draft with all that belongs to it.
export interface Project {
  readonly name: string
  readonly text: string
  readonly annexes: readonly Annex[]
  /// the answers as JSON; "" if there are none
  readonly profile: string
  readonly suppressed: readonly Suppression[]
}

/// ProjectResponse is a project file.
export interface ProjectResponse {
  /// null if the file is none
  readonly project: Project | null
}

/// ParseRequest asks for the structure of a text.
export interface ParseRequest {
  readonly text: string
}

/// Dates are printed dates as YYYY-MM-DD, or YYYY-MM or YYYY where the text gives no
/// more; null if absent.
export interface Dates {
  readonly published: string | null
  readonly updated: string | null
  readonly effective: string | null
}

/// Clause is one clause of ParseResponse.
export interface Clause {
  readonly id: string
  /// 0 is the title
  readonly level: number
  readonly number: string
  /// null for text before the first heading
  readonly heading: string | null
  /// from the heading's line to the next heading
  readonly range: Range
  /// id; null at the top
  readonly parent: string | null
  /// clause, title, toc or annex
  readonly kind: string
}

/// ParseResponse is the structure of a policy.
export interface ParseResponse {
  readonly title: string
  readonly dates: Dates
  readonly clauses: readonly Clause[]
}

/// CheckRequest asks for the findings on one policy.
export interface CheckRequest {
  /// name for the report
  readonly file: string
  readonly text: string
  /// documents that belong to the policy; may be empty
  readonly annexes: readonly Annex[]
  /// the facts about the app as JSON; "" to judge the text alone
  readonly profile: string
  /// YYYY-MM-DD: the day whose law is applied
  readonly asOf: string
  /// rule ids not to run; may be empty
  readonly off: readonly string[]
  /// Suppressed are findings to set aside; may be empty.
  readonly suppressed: readonly Suppression[]
  /// YYYY-MM-DD: the day suppressions run out by; "" if there are none
  readonly day: string
}

/// Source is a citation of an act.
export interface Source {
  readonly id: string
  readonly title: string
  /// "第四十五条第三款"; "" if the act is cited as a whole
  readonly article: string
}

/// Requirement is the status of one requirement of the law on a policy.
export interface Requirement {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  /// met, missing, violated, not-applicable or review
  readonly status: string
  /// error, warning or info
  readonly severity: string
  readonly reason: string
  readonly evidence: readonly Range[]
  readonly sources: readonly Source[]
}

/// Edit replaces a range of the text; an empty range inserts.
export interface Edit {
  readonly range: Range
  readonly text: string
}

/// Fix is one way to mend a finding.
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
}

/// Finding is what a rule reports.
export interface Finding {
  readonly rule: string
  /// error, warning, info or hint
  readonly severity: string
  readonly message: string
  /// 0 for the finding that weighs most; of those set aside too
  readonly rank: number
  /// null if the finding is about the whole document
  readonly range: Range | null
  readonly related: readonly Range[]
  readonly fingerprint: string
  readonly sources: readonly Source[]
  readonly fixes: readonly Fix[]
}

/// SuppressedFinding is a finding that was set aside.
export interface SuppressedFinding {
  readonly finding: Finding
  readonly suppression: Suppression
}

/// IdleSuppression is a suppression that sets no finding aside.
export interface IdleSuppression {
  readonly suppression: Suppression
  /// it has run out; else its finding is gone
  readonly expired: boolean
}

/// FileReport is the result of a check on one policy.
export interface FileReport {
  readonly file: string
  readonly title: string
  /// policy, agreement or other
  readonly documentKind: string
  readonly asOf: string
  /// YYYY-MM-DD: the day the law data describe
  readonly lawDate: string
  /// the text was held against the facts about the app
  readonly facts: boolean
  readonly requirements: readonly Requirement[]
  /// without those set aside
  readonly findings: readonly Finding[]
  /// Shown is how many findings the default view shows, those of the lowest ranks: three
  /// for each thousand characters, all of a passage. The rest is folded, not dropped.
  readonly shown: number
  /// Suppressed are the findings set aside, in the order of the text.
  readonly suppressed: readonly SuppressedFinding[]
  /// Idle are the suppressions that set nothing aside, in the order they were given.
  readonly idle: readonly IdleSuppression[]
}

/// ReportFile is one checked policy of a ReportRequest.
export interface ReportFile {
  /// that was checked
  readonly text: string
  /// that it was checked with; may be empty
  readonly annexes: readonly Annex[]
  /// SHA-256 of the text in hex; "" to say none
  readonly hash: string
  /// the answer of check on this text
  readonly report: FileReport
  /// fingerprints of an earlier report; absent if there is none
  readonly baseline?: readonly string[]
}

/// ReportRequest asks for what checks found as one document to read.
export interface ReportRequest {
  /// text, html or sarif
  readonly format: string
  /// YYYY-MM-DD: the day the files were checked by
  readonly asOf: string
  /// YYYY-MM-DD: the day the report is made
  readonly day: string
  /// rule ids that were not run; may be empty
  readonly off: readonly string[]
  /// one or more
  readonly files: readonly ReportFile[]
  /// of text: severities in colour
  readonly color: boolean
  /// of text: columns to wrap at; 0 for none
  readonly width: number
  /// of text: list every requirement
  readonly coverage: boolean
  /// of text: list the findings too that the default view folds
  readonly all: boolean
}

/// Totals are numbers of findings: by severity those that count, then those that stand
/// in the baseline and those set aside, which do not.
export interface Totals {
  readonly error: number
  readonly warning: number
  readonly info: number
  readonly hint: number
  readonly known: number
  readonly suppressed: number
}

/// ReportResponse is a report.
export interface ReportResponse {
  readonly text: string
  /// Totals are over all files.
  readonly totals: Totals
}

/// DiffRequest asks what changed between two versions of a policy.
export interface DiffRequest {
  /// the texts
  readonly old: string
  readonly new: string
  /// AsOf is the day whose law tells what is material, YYYY-MM-DD; "" leaves Material
  /// empty.
  readonly asOf?: string
  /// Duties asks for DiffResponse.Duties as well, which takes two checks.
  readonly duties?: boolean
}

/// Rename is a name of the operator or its product that was replaced throughout.
export interface Rename {
  readonly old: string
  readonly new: string
  /// how often it was replaced
  readonly count: number
}

/// Side is a stretch of one of the texts that takes part in a change: a clause, or a
/// part of one that went its own way.
export interface Side {
  /// of the clause; null for text before the first heading
  readonly heading: string | null
  /// as printed; "" if none
  readonly number: string
  readonly range: Range
}

/// Segment is a stretch of a change. Those that are equal or deleted are together the
/// text of the old sides, those equal or inserted the text of the new ones.
export interface Segment {
  /// equal, insert or delete
  readonly op: string
  readonly text: string
  /// Cosmetic is set if only width, white space, numbering and mark-up differ, or a
  /// name of DiffResponse.Renames, or a cross-reference that follows its clause to a
  /// new number. It is false if equal.
  readonly cosmetic: boolean
}

/// Row is what happened to one row of a list or table, found by its key wherever it
/// stands in the change.
export interface Row {
  /// what the row is about: the name of an SDK, a permission
  readonly key: string
  /// added, deleted or changed
  readonly kind: string
  /// the row; "" if added
  readonly old: string
  /// "" if deleted
  readonly new: string
  /// Of a changed row, the entries of its enumerations that went and came: of the
  /// data an SDK collects, IMEI.
  readonly deleted: readonly string[]
  readonly added: readonly string[]
}

/// Change is what happened to one clause, or to several that were split or merged.
/// Clauses that did not change are not listed.
export interface Change {
  /// changed, moved, moved-changed, renumbered, split, merged, added or deleted
  readonly kind: string
  /// it is in its place and no segment is more than cosmetic
  readonly cosmetic: boolean
  /// empty if added
  readonly old: readonly Side[]
  /// empty if deleted
  readonly new: readonly Side[]
  readonly segments: readonly Segment[]
  readonly rows: readonly Row[]
}

/// Material is a difference that has a consequence in law.
export interface Material {
  /// M01 to M20
  readonly category: string
  readonly slug: string
  /// of the category, Chinese
  readonly title: string
  readonly titleEn: string
  /// N: tell users, C: ask again, S: ask separately, G: ask the guardian again
  readonly effects: readonly string[]
  /// wider, narrower or neutral, for the user
  readonly direction: string
  /// indices into DiffResponse.Changes; at least one
  readonly changes: readonly number[]
  /// Chinese: what changed
  readonly reason: string
  readonly sources: readonly Source[]
  /// the words in the old text; empty if there are none
  readonly old: readonly Range[]
  /// likewise in the new text
  readonly new: readonly Range[]
}

/// DutyChange is a requirement of the law that the two texts answer differently, or that
/// the new one meets in new words because the law is younger than the old text.
export interface DutyChange {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  /// status in the old text by the law of the day
  readonly old: string
  /// status in the new one
  readonly new: string
  /// YYYY-MM-DD: the day it came into force, if the old text is older; "" otherwise
  readonly since: string
  /// indices into DiffResponse.Changes; may be empty
  readonly changes: readonly number[]
  /// words of the new text
  readonly evidence: readonly Range[]
  readonly sources: readonly Source[]
}

/// DiffResponse is the difference between two versions, clause by clause.
export interface DiffResponse {
  /// changes by kind, every kind; "cosmetic" and "same" besides
  readonly summary: Readonly<Record<string, number>>
  /// so little is equal that these look like two documents, not two versions of one
  readonly unrelated: boolean
  readonly renames: readonly Rename[]
  /// in the order of the new text, what was deleted at its old place
  readonly changes: readonly Change[]
  readonly material: readonly Material[]
  /// absent if none were asked for or there are none
  readonly duties?: readonly DutyChange[]
}

/// RedlineRequest asks for a comparison as one page to send round.
export interface RedlineRequest {
  /// the texts
  readonly old: string
  readonly new: string
  /// names for the page
  readonly oldName: string
  readonly newName: string
  /// YYYY-MM-DD: the day whose law tells what is material
  readonly asOf: string
  /// YYYY-MM-DD: the day the new text takes effect; "" if not known
  readonly effective: string
  /// with the draft of the notice to users
  readonly notice: boolean
}

/// RedlineResponse is a comparison as HTML.
export interface RedlineResponse {
  /// self-contained, without script
  readonly html: string
  /// how many there are
  readonly changes: number
}

/// NoticeRequest asks for a draft of what users are told of an update.
export interface NoticeRequest {
  /// the texts
  readonly old: string
  readonly new: string
  /// YYYY-MM-DD: the day the notice goes out, whose law applies
  readonly asOf: string
  /// YYYY-MM-DD: the day the new text takes effect; "" if not known
  readonly effective: string
  /// of NoticeResponse.Content: text, markdown or html; "" for none
  readonly format: string
}

/// NoticeLine is a paragraph of a draft with the changes it tells of.
export interface NoticeLine {
  readonly text: string
  /// indices into DiffResponse.Changes; empty for words around them
  readonly changes: readonly number[]
  /// indices into DiffResponse.Material; empty likewise
  readonly material: readonly number[]
}

/// NoticeEntry is a change as the page of changes shows it.
export interface NoticeEntry {
  readonly text: string
  readonly changes: readonly number[]
  /// empty if it is not material
  readonly material: readonly number[]
  /// headings of the clauses; "" if there are none
  readonly where: string
  /// the sentences it was said in; empty if it was not
  readonly old: readonly string[]
  /// the sentences it is said in; empty if it is not
  readonly new: readonly string[]
  /// what the user has to do; "" for what is not material
  readonly effect: string
}

/// NoticeAsk is something that must be asked again.
export interface NoticeAsk {
  /// C, S or G
  readonly effect: string
  /// the case in which it must; "" if it must anyway
  readonly when: string
  readonly what: string
  readonly how: string
  readonly changes: readonly number[]
  readonly material: readonly number[]
}

/// NoticeResponse is a draft. Its lines are in Chinese; what is not known is a blank 【…】.
export interface NoticeResponse {
  readonly title: string
  /// for the pop-up at the next start
  readonly popup: readonly NoticeLine[]
  /// for the inbox inside the product
  readonly message: readonly NoticeLine[]
  /// for the page of changes: those that are material first
  readonly summary: readonly NoticeEntry[]
  /// what must be asked again
  readonly asks: readonly NoticeAsk[]
  /// for the operator, to see to before the notice goes out
  readonly warnings: readonly string[]
  /// all of it in the format asked for; "" if none was
  readonly content: string
}

/// RenumberRequest asks for the edits that put the numbers of a text in order.
export interface RenumberRequest {
  readonly text: string
}

/// RenumberResponse is one set of edits: headings, numbered items, the contents and the
/// references to them. Nothing else changes.
export interface RenumberResponse {
  /// in the order of the text; empty if all is in order
  readonly edits: readonly Edit[]
}

/// RulesRequest asks for the catalogue of rules.
export interface RulesRequest {
  /// YYYY-MM-DD; only rules of that day's law. "" for all
  readonly asOf: string
}

/// Rule is one entry of the catalogue.
export interface Rule {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly severity: string
  /// what the rule asks, in a sentence
  readonly text: string
  /// an example that fails
  readonly bad: string
  /// an example that passes
  readonly good: string
  readonly sources: readonly Source[]
  /// YYYY-MM-DD: in force from; null for drafting rules
  readonly from: string | null
}

/// RulesResponse is the catalogue of rules.
export interface RulesResponse {
  /// YYYY-MM-DD: the day the law data describe
  readonly lawDate: string
  readonly rules: readonly Rule[]
}

/// QuestionnaireRequest asks for the questionnaire of a profile.
export interface QuestionnaireRequest {
}

/// ProfileChoice is one answer to choose.
export interface ProfileChoice {
  readonly value: string
  readonly title: string
  readonly titleEn: string
}

/// ProfileField is one question, or a part of a composite answer.
export interface ProfileField {
  readonly name: string
  /// text, date, bool, number, one, many, list, rows or object
  readonly type: string
  readonly title: string
  readonly titleEn: string
  /// why it is asked, with the legal reason; "" of a part
  readonly why: string
  readonly whyEn: string
  /// when it is asked; "always"
  readonly when: string
  readonly optional: boolean
  /// of one and many
  readonly choices: readonly ProfileChoice[]
  /// columns of rows, parts of an object; the part "answer" decides whether the others are asked
  readonly parts: readonly ProfileField[]
  /// slugs of requirements
  readonly feeds: readonly string[]
}

/// ProfileGroup is a part of the questionnaire.
export interface ProfileGroup {
  readonly name: string
  readonly title: string
  readonly titleEn: string
  readonly fields: readonly ProfileField[]
}

/// ProfilePreset is a complete profile of an invented product.
export interface ProfilePreset {
  readonly name: string
  readonly title: string
  readonly titleEn: string
  /// JSON
  readonly profile: string
}

/// QuestionnaireResponse is the questionnaire, with profiles to start from.
export interface QuestionnaireResponse {
  readonly groups: readonly ProfileGroup[]
  readonly presets: readonly ProfilePreset[]
  /// the JSON Schema of a profile
  readonly schema: string
}

/// ProfileCheckRequest asks what is wrong with a profile and what is open in it.
export interface ProfileCheckRequest {
  /// JSON
  readonly profile: string
}

/// ProfileProblem is something wrong with a profile.
export interface ProfileProblem {
  /// "sdks[2].provider"; "" for the profile as a whole
  readonly path: string
  readonly message: string
}

/// ProfileProgress is the state of one question.
export interface ProfileProgress {
  readonly field: string
  /// answered, open, skipped or not-relevant
  readonly state: string
  /// paths of what is open in it
  readonly missing: readonly string[]
}

/// ProfileCheckResponse says what is wrong with a profile and what is open in it.
export interface ProfileCheckResponse {
  readonly problems: readonly ProfileProblem[]
  /// every question, in the order of the questionnaire
  readonly progress: readonly ProfileProgress[]
}

/// CatalogRequest asks for what can be looked up while questions are answered.
export interface CatalogRequest {
}

/// CatalogPermission is one permission of a platform.
export interface CatalogPermission {
  /// Android or iOS
  readonly platform: string
  /// without the prefix android.permission.
  readonly constant: string
  /// Chinese
  readonly name: string
}

/// CatalogSDK is what is known of an SDK; "" or empty where no source could be read.
export interface CatalogSDK {
  readonly name: string
  readonly provider: string
  readonly function: string
  readonly items: readonly string[]
  readonly policyLink: string
  /// YYYY-MM-DD: how old what is known is; "" if nothing is
  readonly read: string
}

/// CatalogResponse is what can be looked up while questions are answered, by the names
/// used in a profile.
export interface CatalogResponse {
  readonly permissions: readonly CatalogPermission[]
  readonly identifiers: readonly string[]
  /// kinds of information
  readonly items: readonly string[]
  readonly sdks: readonly CatalogSDK[]
}

/// ProposeRequest asks which answers to the questionnaire a policy suggests.
export interface ProposeRequest {
  readonly text: string
  /// what belongs to the policy; null for none
  readonly annexes: readonly Annex[]
}

/// Proposal is an answer that the words of a policy suggest.
export interface Proposal {
  readonly field: string
  /// the answer as JSON, as it would stand in a profile
  readonly value: string
  /// the words that suggest it; at least one
  readonly evidence: readonly Range[]
}

/// ProposeResponse is the answers a policy suggests, for a person to confirm.
export interface ProposeResponse {
  /// in the order of the questionnaire
  readonly proposals: readonly Proposal[]
}

/// AssembleRequest asks for the policy of a profile and documents that go with it.
export interface AssembleRequest {
  /// JSON
  readonly profile: string
  /// names of companions, "all" for all that apply; null for none
  readonly with: readonly string[]
}

/// AssembledSentence says why a heading, sentence, list item or table row stands there.
export interface AssembledSentence {
  readonly range: Range
  /// id of the clause template
  readonly template: string
  /// fields it depends on, "sdks[2]" for a row
  readonly facts: readonly string[]
  /// slugs of the requirements it meets
  readonly requirements: readonly string[]
}

/// AssembledBlank is a place 【…】 that waits for an answer.
export interface AssembledBlank {
  /// null if the text has no place for the answer
  readonly range: Range | null
  /// "sdks[2].provider"
  readonly field: string
  /// the question
  readonly title: string
}

/// AssembledDocument is a text made from the facts.
export interface AssembledDocument {
  /// "policy", "sdk-list" …
  readonly name: string
  readonly title: string
  readonly text: string
  /// in the order of the text
  readonly sentences: readonly AssembledSentence[]
  /// what is open
  readonly blanks: readonly AssembledBlank[]
}

/// AssembleResponse is the policy and the documents that go with it.
export interface AssembleResponse {
  readonly policy: AssembledDocument
  readonly companions: readonly AssembledDocument[]
}

/// ReassembleRequest asks for hand edits to be carried over to the text of a profile.
export interface ReassembleRequest {
  /// the text last assembled
  readonly base: string
  /// what became of it by hand
  readonly edited: string
  /// JSON, the answers of now
  readonly profile: string
}

/// MergeConflict is a place where both the hand and the facts changed the same words.
/// The text keeps what the hand wrote.
export interface MergeConflict {
  /// in the text; empty where the hand deleted the words
  readonly range: Range
  readonly heading: string
  readonly base: string
  readonly edited: string
  readonly new: string
}

/// ReassembleResponse is a newly assembled text with hand edits carried over.
export interface ReassembleResponse {
  readonly text: string
  readonly conflicts: readonly MergeConflict[]
  /// without the hand edits: the base of the next merge
  readonly policy: AssembledDocument
}

/// ExportRequest asks for a policy in a format for its readers.
export interface ExportRequest {
  readonly text: string
  /// html, md or txt
  readonly format: string
}

/// ExportResponse is a policy in a format for its readers.
export interface ExportResponse {
  readonly content: string
}

/// The operations of the core by name.
export interface Operations {
  intake: { readonly request: IntakeRequest; readonly response: IntakeResponse }
  project: { readonly request: ProjectRequest; readonly response: ProjectResponse }
  parse: { readonly request: ParseRequest; readonly response: ParseResponse }
  check: { readonly request: CheckRequest; readonly response: FileReport }
  report: { readonly request: ReportRequest; readonly response: ReportResponse }
  diff: { readonly request: DiffRequest; readonly response: DiffResponse }
  redline: { readonly request: RedlineRequest; readonly response: RedlineResponse }
  notice: { readonly request: NoticeRequest; readonly response: NoticeResponse }
  renumber: { readonly request: RenumberRequest; readonly response: RenumberResponse }
  rules: { readonly request: RulesRequest; readonly response: RulesResponse }
  questionnaire: { readonly request: QuestionnaireRequest; readonly response: QuestionnaireResponse }
  profileCheck: { readonly request: ProfileCheckRequest; readonly response: ProfileCheckResponse }
  catalog: { readonly request: CatalogRequest; readonly response: CatalogResponse }
  propose: { readonly request: ProposeRequest; readonly response: ProposeResponse }
  assemble: { readonly request: AssembleRequest; readonly response: AssembleResponse }
  reassemble: { readonly request: ReassembleRequest; readonly response: ReassembleResponse }
  export: { readonly request: ExportRequest; readonly response: ExportResponse }
}
