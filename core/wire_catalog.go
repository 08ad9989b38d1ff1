package core

// CatalogRequest asks for what can be looked up while questions are answered.
type CatalogRequest struct{}

// CatalogResponse is what can be looked up while questions are answered, by the names
// used in a profile.
type CatalogResponse struct {
	Permissions []CatalogPermission `json:"permissions"`
	Identifiers []string            `json:"identifiers"`
	Items       []string            `json:"items"` // kinds of information
	SDKs        []CatalogSDK        `json:"sdks"`
}

// CatalogPermission is one permission of a platform.
type CatalogPermission struct {
	Platform string `json:"platform"` // Android or iOS
	Constant string `json:"constant"` // without the prefix android.permission.
	Name     string `json:"name"`     // Chinese
}

// CatalogSDK is what is known of an SDK; "" or empty where no source could be read.
type CatalogSDK struct {
	Name       string   `json:"name"`
	Provider   string   `json:"provider"`
	Function   string   `json:"function"`
	Items      []string `json:"items"`
	PolicyLink string   `json:"policyLink"`
	Read       string   `json:"read"` // YYYY-MM-DD: how old what is known is; "" if nothing is
}
