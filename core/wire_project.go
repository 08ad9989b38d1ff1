package core

// ProjectRequest is a file that may be a project file.
type ProjectRequest struct {
	Name string `json:"name"` // file name
	Data string `json:"data"` // the bytes in base64
}

// ProjectResponse is a project file.
type ProjectResponse struct {
	Project *Project `json:"project"` // null if the file is none
}

// Project is a draft with all that belongs to it.
type Project struct {
	Name       string        `json:"name"`
	Text       string        `json:"text"`
	Annexes    []Annex       `json:"annexes"`
	Profile    string        `json:"profile"` // the answers as JSON; "" if there are none
	Suppressed []Suppression `json:"suppressed"`
}
