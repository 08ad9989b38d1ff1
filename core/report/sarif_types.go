package report

// The types of this file are the parts of a SARIF 2.1.0 log that Sarif writes, named
// as the standard (OASIS, sarif-v2.1.0, section 3) names them.

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool        sarifTool         `json:"tool"`
	Language    string            `json:"language"`
	ColumnKind  string            `json:"columnKind"`
	Invocations []sarifInvocation `json:"invocations"`
	Artifacts   []sarifArtifact   `json:"artifacts"`
	Results     []sarifResult     `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name            string      `json:"name"`
	FullName        string      `json:"fullName"`
	SemanticVersion string      `json:"semanticVersion"`
	Language        string      `json:"language"`
	Rules           []sarifRule `json:"rules"`
	Properties      any         `json:"properties"`
}

type sarifRule struct {
	ID         string              `json:"id"`
	Short      sarifMessage        `json:"shortDescription"`
	Full       sarifMessage        `json:"fullDescription"`
	Help       sarifMessage        `json:"help"`
	Config     sarifConfiguration  `json:"defaultConfiguration"`
	Properties sarifRuleProperties `json:"properties"`
}

// sarifRuleProperties are read by code hosts: tags to filter by, and the severity they
// show.
type sarifRuleProperties struct {
	Tags            []string `json:"tags"`
	ProblemSeverity string   `json:"problem.severity"`
	Sources         []string `json:"sources,omitempty"`
}

type sarifConfiguration struct {
	Level   string `json:"level,omitempty"`
	Enabled *bool  `json:"enabled,omitempty"`
}

type sarifMessage struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown,omitempty"`
}

type sarifInvocation struct {
	ExecutionSuccessful bool            `json:"executionSuccessful"`
	Overrides           []sarifOverride `json:"ruleConfigurationOverrides,omitempty"`
	Notifications       []sarifNotice   `json:"toolExecutionNotifications,omitempty"`
}

type sarifOverride struct {
	Descriptor    sarifReference     `json:"descriptor"`
	Configuration sarifConfiguration `json:"configuration"`
}

type sarifReference struct {
	ID    string `json:"id"`
	Index int    `json:"index"`
}

type sarifNotice struct {
	Level   string       `json:"level"`
	Message sarifMessage `json:"message"`
}

type sarifArtifact struct {
	Location   sarifArtifactLocation    `json:"location"`
	Roles      []string                 `json:"roles,omitempty"`
	Properties *sarifArtifactProperties `json:"properties,omitempty"`
}

// sarifArtifactProperties hold the hash of the text that was checked. It is not the
// hash of the file, which the standard has a place for: of a page or a Word file the
// text is a part.
type sarifArtifactProperties struct {
	TextSHA256 string `json:"textSha256"`
}

type sarifArtifactLocation struct {
	URI   string `json:"uri"`
	Index *int   `json:"index,omitempty"`
}

type sarifResult struct {
	RuleID              string                 `json:"ruleId"`
	RuleIndex           *int                   `json:"ruleIndex,omitempty"`
	Level               string                 `json:"level"`
	Message             sarifMessage           `json:"message"`
	AnalysisTarget      *sarifArtifactLocation `json:"analysisTarget,omitempty"`
	Locations           []sarifLocation        `json:"locations"`
	RelatedLocations    []sarifLocation        `json:"relatedLocations,omitempty"`
	PartialFingerprints map[string]string      `json:"partialFingerprints"`
	BaselineState       string                 `json:"baselineState,omitempty"`
	Suppressions        []sarifSuppression     `json:"suppressions,omitempty"`
	Fixes               []sarifFix             `json:"fixes,omitempty"`
	Properties          *sarifResultProperties `json:"properties,omitempty"`
}

type sarifResultProperties struct {
	Sources []string `json:"sources,omitempty"`
}

type sarifLocation struct {
	ID       *int          `json:"id,omitempty"`
	Physical sarifPhysical `json:"physicalLocation"`
}

type sarifPhysical struct {
	Artifact sarifArtifactLocation `json:"artifactLocation"`
	Region   sarifRegion           `json:"region"`
}

// sarifRegion says a stretch of a text in all three ways. Lines and columns are
// 1-based, columns and characters are code points.
type sarifRegion struct {
	StartLine   int           `json:"startLine"`
	StartColumn int           `json:"startColumn"`
	EndLine     int           `json:"endLine"`
	EndColumn   int           `json:"endColumn"`
	CharOffset  int           `json:"charOffset"`
	CharLength  int           `json:"charLength"`
	ByteOffset  int           `json:"byteOffset"`
	ByteLength  int           `json:"byteLength"`
	Snippet     *sarifContent `json:"snippet,omitempty"`
}

type sarifContent struct {
	Text string `json:"text"`
}

type sarifSuppression struct {
	Kind          string `json:"kind"`
	Status        string `json:"status"`
	Justification string `json:"justification"`
}

type sarifFix struct {
	Description sarifMessage  `json:"description"`
	Changes     []sarifChange `json:"artifactChanges"`
}

type sarifChange struct {
	Artifact     sarifArtifactLocation `json:"artifactLocation"`
	Replacements []sarifReplacement    `json:"replacements"`
}

type sarifReplacement struct {
	Deleted  sarifRegion   `json:"deletedRegion"`
	Inserted *sarifContent `json:"insertedContent,omitempty"`
}
