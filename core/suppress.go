package core

import "strings"

// validSuppressions refuses a suppression that names no finding, gives no reason or
// has no proper end, and a day that could not tell which of them have run out.
func validSuppressions(list []Suppression, day string) error {
	if len(list) > 0 && !isDay(day) {
		return Errorf(BadRequest, "day %q: want a day written YYYY-MM-DD", day)
	}
	for i, s := range list {
		switch {
		case s.Fingerprint == "":
			return Errorf(BadRequest, "suppressed[%d]: no fingerprint", i)
		case strings.TrimSpace(s.Reason) == "":
			return Errorf(BadRequest, "suppressed[%d]: no reason", i)
		case s.Until != "" && !isDay(s.Until):
			return Errorf(BadRequest, "suppressed[%d]: until %q: want a day written YYYY-MM-DD", i, s.Until)
		}
	}
	return nil
}

// setAside takes the findings that a suppression holds for on a day out of the
// findings. Of several suppressions of one finding the first that holds counts.
func (r *FileReport) setAside(list []Suppression, day string) {
	r.Suppressed, r.Idle = []SuppressedFinding{}, []IdleSuppression{}
	found := map[string]bool{}
	for _, f := range r.Findings {
		found[f.Fingerprint] = true
	}
	holding := map[string]Suppression{}
	for _, s := range list {
		expired := s.Until != "" && s.Until < day
		if _, held := holding[s.Fingerprint]; expired || held || !found[s.Fingerprint] {
			r.Idle = append(r.Idle, IdleSuppression{Suppression: s, Expired: expired})
			continue
		}
		holding[s.Fingerprint] = s
	}
	if len(holding) == 0 {
		return
	}
	kept := []Finding{}
	for _, f := range r.Findings {
		if s, held := holding[f.Fingerprint]; held {
			r.Suppressed = append(r.Suppressed, SuppressedFinding{Finding: f, Suppression: s})
			continue
		}
		kept = append(kept, f)
	}
	r.Findings = kept
}
