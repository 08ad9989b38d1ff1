package law

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"clausewright/core/when"
)

// The catalogue has 110 numbered requirements with 50 sub-checks among them.
func TestRequirements(t *testing.T) {
	numbered, subs := 0, 0
	seen := map[string]bool{}
	var parent Requirement
	for _, r := range Requirements() {
		if seen[r.Slug] {
			t.Errorf("%s: twice", r.Slug)
		}
		seen[r.Slug] = true
		if r.Parent == "" {
			numbered++
			parent = r
			if want := fmt.Sprintf("R%03d", numbered); r.Number != want {
				t.Errorf("%s: number %s, want %s", r.Slug, r.Number, want)
			}
		} else {
			subs++
			if r.Parent != parent.Slug || r.Number != parent.Number {
				t.Errorf("%s: %s below %s, want %s below %s", r.Slug, r.Number, r.Parent, parent.Number, parent.Slug)
			}
		}
		if r.Title == "" || r.TitleEN == "" {
			t.Errorf("%s: title %q, English %q", r.Slug, r.Title, r.TitleEN)
		}
		checkSeverity(t, r.Slug, r.Severity)
		for _, s := range r.SeverityWhen {
			checkSeverity(t, r.Slug, s.Severity)
			if s.When.Always() || s.Severity == r.Severity {
				t.Errorf("%s: severity %s changes nothing", r.Slug, s.Severity)
			}
		}
		if len(r.Citations) == 0 {
			t.Errorf("%s: no citation", r.Slug)
		}
		for _, c := range r.Citations {
			checkCitation(t, r.Slug, c, false)
		}
		for _, c := range r.Drafts {
			checkCitation(t, r.Slug, c, true)
		}
		if _, ok := r.On(AsOf); !ok {
			t.Errorf("%s: not in force on %s", r.Slug, AsOf)
		}
		if got, ok := RequirementOf(r.Slug); !ok || got.Slug != r.Slug {
			t.Errorf("RequirementOf(%q) = %q, %v", r.Slug, got.Slug, ok)
		}
	}
	if numbered != 110 || subs != 50 {
		t.Errorf("%d requirements with %d sub-checks, want 110 with 50", numbered, subs)
	}
	if _, ok := RequirementOf("no-such-slug"); ok {
		t.Error("RequirementOf(no-such-slug) found one")
	}
}

func checkSeverity(t *testing.T, slug string, s Severity) {
	t.Helper()
	if s != SeverityError && s != SeverityWarning && s != SeverityInfo {
		t.Errorf("%s: severity %q", slug, s)
	}
}

// Citations in force on the day the data describe, one requirement of each form.
func TestArticles(t *testing.T) {
	tests := []struct {
		slug string
		want string
	}{
		{"operator-name-stated", "pipl第十七条第一款第一项 ndsr-2025第二十一条第一款第一项"},
		{"right-portability", "pipl第四十五条第三款 ndsr-2025第二十一条第一款第四项 ndsr-2025第二十五条"},
		{"consent-exceptions-current", "pipl第十三条第一款第二项至第七项"},
		{"anonymisation-accurate", "pipl第四条 pipl第七十三条第三项 pipl第七十三条第四项 civil-code第一千零三十八条第一款"},
		{"marketing-consent-optout", "consumer-law第二十九条第三款 pipl第二十四条第二款 civil-code第一千零三十三条第一项"},
		{"browse-without-account", "cac-necessary-2021第四条 cac-necessary-2021第五条第二十七项至第二十九项"},
		{"no-default-consent", "cac-app-2019第三条第4项 cac-app-2019第一条第4项 miit26-2023"},
		{"operator-address-stated", "gbt35273-20205.5"},
		{"log-data-described", "cac-app-2019第二条第1项 csl-2025第二十三条第三项"},
	}
	for _, tt := range tests {
		r, ok := RequirementOf(tt.slug)
		if !ok {
			t.Fatalf("RequirementOf(%q): none", tt.slug)
		}
		if got := printed(r, AsOf); got != tt.want {
			t.Errorf("%s on %s cites %s, want %s", tt.slug, AsOf, got, tt.want)
		}
	}
}

func printed(r Requirement, day Date) string {
	citations, _ := r.On(day)
	var out []string
	for _, c := range citations {
		out = append(out, c.Source+c.Article)
	}
	return strings.Join(out, " ")
}

func TestOn(t *testing.T) {
	const none = ""
	tests := []struct {
		slug string
		day  Date
		want string // none: not in force
	}{
		{"right-portability", "2021-10-31", none},
		{"right-portability", "2021-11-01", "pipl第四十五条第三款"},
		{"right-portability", "2024-12-31", "pipl第四十五条第三款"},
		{"right-portability", "2025-01-01", "pipl第四十五条第三款 ndsr-2025第二十一条第一款第四项 ndsr-2025第二十五条"},
		// the renumbered Cybersecurity Law
		{"log-data-described", "2017-05-31", none},
		{"log-data-described", "2017-06-01", "csl-2017第二十一条第三项"},
		{"log-data-described", "2025-12-31", "cac-app-2019第二条第1项 csl-2017第二十一条第三项"},
		{"log-data-described", "2026-01-01", "cac-app-2019第二条第1项 csl-2025第二十三条第三项"},
		// a standard and guidance explain, they do not bind
		{"definitions-current", "2021-10-31", none},
		{"sensitive-items-highlighted", "2020-10-01", none},
		{"operator-address-stated", "2020-09-30", none},
		{"operator-address-stated", "2020-10-01", "gbt35273-20205.5"},
		// a citation that is context alone does not bring it into force
		{"content-moderation-disclosed", "2020-01-01", none},
		{"content-moderation-disclosed", "2021-11-01", "pipl第十七条 pipl第二十四条 csl-2017第四十七条"},
		{"small-processor-note", "2026-08-31", none},
		{"small-processor-note", "2026-09-01", "small-2026 pipl第六十二条第二项"},
	}
	for _, tt := range tests {
		r, ok := RequirementOf(tt.slug)
		if !ok {
			t.Fatalf("RequirementOf(%q): none", tt.slug)
		}
		_, inForce := r.On(tt.day)
		if got := printed(r, tt.day); got != tt.want || inForce != (tt.want != none) {
			t.Errorf("%s.On(%s) = %q, %v, want %q", tt.slug, tt.day, got, inForce, tt.want)
		}
	}
}

// The fields of the questionnaire that conditions may ask for.
var questionnaire = strings.Fields(`
operator_full_name operator_type operator_overseas domestic_representative registered_address contact_email
contact_phone contact_in_app_path pi_officer_name_or_dept pi_officer_contact complaint_channels response_days
affiliates joint_processing users_total
app_name other_forms platforms app_categories has_accounts guest_mode functions login_methods profile_fields
real_name_scope real_name_method collects_id_card has_im has_video_call has_voice_room has_live_hosts
has_replay_or_courses av_routing av_recorded av_record_days av_e2ee stores_chat has_moderation has_ugc
shows_ip_territory has_payment payment_parties pays_creators live_ecommerce has_support uses_clipboard
runs_in_background has_face_or_voice_effects uses_ai_on_content location_use
uses_face face_purpose face_provider face_storage face_upload_consent face_alternative face_retention
uses_voiceprint uses_fingerprint
permissions permission_settings_path device_ids log_items app_list_use
uses_sdks sdks rtc_vendor shares_pi entrusts_processing has_ads publishes_pi cross_border
cross_border_recipients cross_border_path storage_region
retention_table dormant_days closing_notice security_measures security_certs incident_channels
consent_mechanism sensitive_consents sensitive_necessity basic_mode_on_refusal withdraw_path
sdk_init_after_consent sends_marketing uses_personalisation personalisation_off_path tags_delete_path
algorithm_filing_no automated_decisions
path_access path_copy path_transfer path_correct path_delete path_restrict path_cancel cancel_days
cancel_conditions cancel_effects deceased_procedure identity_check
min_age allows_under14 child_rules_url child_officer age_check guardian_check guardian_path minor_mode_path
publish_date update_date effective_date version update_channels policy_path_in_app history_url`)

// columns of the questionnaire's rows, and the questionnaire as a whole
var otherFacts = []string{"profile_fields.public", "profile"}

func TestFactNames(t *testing.T) {
	used := map[string]bool{}
	check := func(slug string, c when.Condition) {
		for _, row := range c.AnyOf {
			for _, term := range row {
				used[term.Fact] = true
				known := slices.Contains(questionnaire, term.Fact) || slices.Contains(otherFacts, term.Fact)
				if !known && !strings.HasPrefix(term.Fact, "text:") {
					t.Errorf("%s: no such fact: %s", slug, term.Fact)
				}
			}
		}
	}
	for _, r := range Requirements() {
		check(r.Slug, r.When)
		for _, s := range r.SeverityWhen {
			check(r.Slug, s.When)
		}
	}
	var last string
	for _, f := range TextFacts() {
		if !used[f.Name] || f.Title == "" || f.Name <= last {
			t.Errorf("text fact %s: not used, without title or out of order", f.Name)
		}
		last = f.Name
		delete(used, f.Name)
	}
	for f := range used {
		if strings.HasPrefix(f, "text:") {
			t.Errorf("%s: not in the table of text facts", f)
		}
	}
}
