package profile

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

func presets(t *testing.T) map[string]Profile {
	t.Helper()
	all := map[string]Profile{}
	for _, preset := range Presets() {
		p, ok := PresetOf(preset.Name)
		if !ok {
			t.Fatalf("PresetOf(%q): none", preset.Name)
		}
		all[preset.Name] = p
	}
	return all
}

func TestPresetsAreCompleteAndValid(t *testing.T) {
	for name, p := range presets(t) {
		if problems := p.Validate(); problems != nil {
			t.Errorf("%s: %v", name, problems)
		}
		for _, progress := range p.Completeness() {
			if progress.State == Open {
				t.Errorf("%s: %s is open: %v", name, progress.Field, progress.Missing)
			}
			if progress.State == NotRelevant && p.Value(progress.Field) != nil {
				t.Errorf("%s: %s is answered, though nobody asks", name, progress.Field)
			}
		}
		if !p.Complete() {
			t.Errorf("%s: not complete", name)
		}
	}
}

func TestPresetsAreFoundByTitle(t *testing.T) {
	for _, preset := range Presets() {
		if _, ok := PresetOf(preset.Title); !ok {
			t.Errorf("PresetOf(%q): none", preset.Title)
		}
	}
	if _, ok := PresetOf("nothing"); ok {
		t.Error("a preset nobody wrote")
	}
}

// The files are written as Encode writes them, so that a difference shows what changed.
func TestPresetFilesAreEncoded(t *testing.T) {
	for name, p := range presets(t) {
		file := "presets/" + name + ".json"
		got, err := presetFiles.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if want := p.Encode(); !bytes.Equal(got, want) {
			if os.Getenv("UPDATE_GOLDEN") != "" {
				if err := os.WriteFile(file, want, 0o644); err != nil {
					t.Fatal(err)
				}
				continue
			}
			t.Errorf("%s is not as Encode writes it; UPDATE_GOLDEN=1 rewrites it", file)
		}
	}
}

func TestPresetsNameNobodyReal(t *testing.T) {
	for name, p := range presets(t) {
		for _, word := range strings.FieldsFunc(string(p.Encode()), func(r rune) bool { return r == '"' }) {
			address := strings.HasPrefix(word, "http") || strings.Contains(word, "@")
			if address && !strings.Contains(word, ".example.com") {
				t.Errorf("%s: %q may be somebody's address", name, word)
			}
		}
	}
}
