package report

import (
	"fmt"
	"strings"
)

// coverage writes every requirement with its status, the reason and the words.
func (s *sheet) coverage(p Policy) {
	if len(p.Requirements) == 0 {
		return
	}
	var counts []string
	for _, status := range statuses {
		if n := p.count(status); n > 0 {
			counts = append(counts, fmt.Sprintf("%s %d", statusNames[status], n))
		}
	}
	s.line(`<h3>法律要求逐项</h3>
<table>
<caption>` + strings.Join(counts, "，") + `</caption>
<thead><tr><th scope="col">要求</th><th scope="col">状态</th><th scope="col">理由和原文</th><th scope="col">依据</th></tr></thead>
<tbody>`)
	for _, status := range statuses {
		for _, r := range p.Requirements {
			if r.Status == status {
				s.requirement(p, r)
			}
		}
	}
	s.line("</tbody>\n</table>")
}

func (s *sheet) requirement(p Policy, r Requirement) {
	s.out.WriteString(`<tr class="` + r.Status + `"><th scope="row">` + esc(r.Title) + `<br><code>` + esc(r.ID) + `</code></th>`)
	s.out.WriteString(`<td class="status"><span class="sign">` + statusNames[r.Status] + `</span></td><td class="why">`)
	if r.Reason != "" {
		s.out.WriteString(esc(r.Reason))
	}
	if places := p.evidence(r); len(places) > 0 {
		s.out.WriteString(`<ul>`)
		for i, at := range places {
			if i == mostPlaces {
				s.out.WriteString(fmt.Sprintf(`<li>等 %d 处</li>`, len(places)))
				break
			}
			s.out.WriteString(`<li>“` + esc(cut(p.words(at), mostQuoted)) + `” <span class="small">` + s.place(p, at) + `</span></li>`)
		}
		s.out.WriteString(`</ul>`)
	}
	s.line(`</td><td>` + esc(citations(r.Sources)) + `</td></tr>`)
}

// suppressions writes which findings are set aside and why, and which reasons no
// longer have a finding or have run out.
func (s *sheet) suppressions(p Policy) {
	all := p.aside()
	if len(all) == 0 {
		return
	}
	s.line(`<h3>已搁置的问题</h3>
<table>
<thead><tr><th scope="col">问题</th><th scope="col">理由</th><th scope="col">有效到</th><th scope="col">状态</th></tr></thead>
<tbody>`)
	for _, a := range all {
		until := a.Until
		if until == "" {
			until = "不限"
		}
		s.line(`<tr><th scope="row">` + esc(cut(a.Words, mostQuoted)) + `<br><code>` + esc(a.Rule) + `</code></th><td>` + esc(a.Reason) + `</td><td>` + esc(until) + `</td><td>` + a.state + `</td></tr>`)
	}
	s.line("</tbody>\n</table>")
}

// notJudged writes what the report leaves to people.
func (s *sheet) notJudged() {
	s.line("<section>\n<h2>没有判断的事项</h2>\n<ul>")
	for _, p := range s.check.Policies {
		for _, r := range p.Requirements {
			if r.Status == "review" {
				s.left("需要人看", r.Title+s.of(p), r.ID)
			}
		}
	}
	for _, r := range s.check.Undecided {
		s.left("没有规则", r.Title, r.ID)
	}
	for _, r := range s.check.Off {
		s.left("规则已关闭", r.Title, r.ID)
	}
	s.line(`<li>实际收集行为是否与文字一致、格式条款的民事效力、中国以外的法律。</li>
</ul>
<p>这份报告由程序按文字检查，结果供参考，不是法律意见。</p>
</section>`)
}

// left writes a requirement that is left to people, and why.
func (s *sheet) left(why, title, id string) {
	s.line(`<li>` + why + `：` + esc(title) + ` <code>` + esc(id) + `</code></li>`)
}

// of names a policy where there are several.
func (s *sheet) of(p Policy) string {
	if len(s.check.Policies) == 1 {
		return ""
	}
	return "（" + p.Texts[0].Name + "）"
}

// signatures writes the lines for those who sign.
func (s *sheet) signatures() {
	s.line(`<section class="signatures" aria-label="签署">
<div>结论：</div>
<div>审阅人：</div>
<div>日期：</div>
</section>`)
}
