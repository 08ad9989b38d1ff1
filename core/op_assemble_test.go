package core_test

import (
	"strings"
	"testing"

	"clausewright/core"
)

func presetProfile(t *testing.T, name string) string {
	t.Helper()
	res, err := core.Questionnaire(core.QuestionnaireRequest{})
	if err != nil {
		t.Fatal(err)
	}
	for _, preset := range res.Presets {
		if preset.Name == name {
			return preset.Profile
		}
	}
	t.Fatalf("no preset %s", name)
	return ""
}

// An assembled policy is what the checker asks for: no error, no warning, with the
// law of the day the data describe, judged alone and with its facts.
func TestPresetsPassTheCheck(t *testing.T) {
	questionnaire, err := core.Questionnaire(core.QuestionnaireRequest{})
	if err != nil || len(questionnaire.Presets) == 0 {
		t.Fatalf("%d presets, %v", len(questionnaire.Presets), err)
	}
	for _, preset := range questionnaire.Presets {
		res, err := core.Assemble(core.AssembleRequest{Profile: preset.Profile, With: []string{"all"}})
		if err != nil {
			t.Fatal(err)
		}
		for _, facts := range []string{"", preset.Profile} {
			request := core.CheckRequest{File: preset.Name, Text: res.Policy.Text, Profile: facts, AsOf: "2026-11-21"}
			report, err := core.Check(request)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range report.Findings {
				if f.Severity == "error" || f.Severity == "warning" {
					t.Errorf("%s, with facts %v: %s: %s", preset.Name, facts != "", f.Rule, f.Message)
				}
			}
		}
		if len(res.Companions) < 5 {
			t.Errorf("%s: %d companions", preset.Name, len(res.Companions))
		}
	}
}

func TestCheckProfile(t *testing.T) {
	res, err := core.CheckProfile(core.ProfileCheckRequest{Profile: presetProfile(t, "video-chat")})
	if err != nil || len(res.Problems) > 0 || len(res.Progress) < 100 {
		t.Errorf("%d questions, problems %v, %v", len(res.Progress), res.Problems, err)
	}
	res, err = core.CheckProfile(core.ProfileCheckRequest{Profile: `{"version": 1, "cancel_days": 30, "colour": "red"}`})
	if err != nil || len(res.Problems) != 2 || res.Problems[0].Path != "colour" {
		t.Errorf("problems %v, %v", res.Problems, err)
	}
}

func TestAssembleRefuses(t *testing.T) {
	for _, req := range []core.AssembleRequest{
		{Profile: "{"},
		{Profile: `{"version": 1, "colour": "red"}`},
		{Profile: `{"version": 1}`, With: []string{"no-such"}},
	} {
		if _, err := core.Assemble(req); core.CodeOf(err) != core.BadRequest {
			t.Errorf("Assemble(%v): %v, want a bad request", req, err)
		}
	}
	if _, err := core.Reassemble(core.ReassembleRequest{Profile: "[]"}); core.CodeOf(err) != core.BadRequest {
		t.Errorf("Reassemble: %v, want a bad request", err)
	}
	if _, err := core.Reassemble(core.ReassembleRequest{Edited: "甲", Profile: `{"version": 1}`}); core.CodeOf(err) != core.BadRequest {
		t.Errorf("Reassemble without base: %v, want a bad request", err)
	}
	if _, err := core.Export(core.ExportRequest{Format: "pdf"}); core.CodeOf(err) != core.BadRequest {
		t.Errorf("Export: %v, want a bad request", err)
	}
}

func TestReassemble(t *testing.T) {
	before := presetProfile(t, "video-chat")
	after := strings.Replace(before, `"av_recorded": "仅审核截帧"`, `"av_recorded": "不录制"`, 1)
	base, err := core.Assemble(core.AssembleRequest{Profile: before})
	if err != nil {
		t.Fatal(err)
	}
	edited := strings.Replace(base.Policy.Text, "您的通信秘密受法律保护。", "您的通信秘密受法律保护，我们很看重。", 1)
	res, err := core.Reassemble(core.ReassembleRequest{Base: base.Policy.Text, Edited: edited, Profile: after})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(res.Text, "我们很看重。") || !strings.Contains(res.Text, "我们不录制，也不保存音视频。") || len(res.Conflicts) != 0 {
		t.Errorf("hand edit or new fact is missing, or conflicts: %v", res.Conflicts)
	}
	if strings.Contains(res.Policy.Text, "我们很看重") {
		t.Error("the base of the next merge has hand edits")
	}
}

func TestBlanksHaveRanges(t *testing.T) {
	res, err := core.Assemble(core.AssembleRequest{Profile: `{"version": 1, "app_name": "甲"}`})
	if err != nil {
		t.Fatal(err)
	}
	placed := 0
	for _, b := range res.Policy.Blanks {
		if b.Range == nil {
			continue
		}
		placed++
		if !strings.HasPrefix(b.Range.Text, "【") || !strings.HasSuffix(b.Range.Text, b.Title+"】") {
			t.Errorf("blank %q stands at %q", b.Title, b.Range.Text)
		}
	}
	if placed == 0 {
		t.Error("no blank in the text")
	}
}
