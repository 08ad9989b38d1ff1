package profile

import (
	"embed"
	"fmt"
)

//go:embed presets/*.json
var presetFiles embed.FS

// Preset is a complete profile of an invented product to start from.
type Preset struct {
	Name    string // "voice-room"
	Title   string // Chinese
	TitleEN string
}

// Presets returns the presets in the order in which they are offered.
func Presets() []Preset {
	return []Preset{
		{"video-chat", "一对一视频聊天", "One-to-one video chat"},
		{"voice-room", "语音房直播", "Live voice rooms"},
		{"web-chat", "网页聊天室", "Web chat rooms"},
		{"live-course", "知识直播课", "Live courses"},
	}
}

// PresetOf returns the profile of a preset, by its name or Chinese title, or false if
// there is none.
func PresetOf(name string) (Profile, bool) {
	for _, preset := range Presets() {
		if name != preset.Name && name != preset.Title {
			continue
		}
		text, err := presetFiles.ReadFile("presets/" + preset.Name + ".json")
		if err != nil {
			panic("profile: " + err.Error())
		}
		p, problems := Decode(text)
		if len(problems) > 0 {
			panic(fmt.Sprintf("profile: preset %s: %v", preset.Name, problems))
		}
		return p, true
	}
	return Profile{}, false
}
