package facts

import (
	"testing"

	"clausewright/core/law"
)

// TestEveryConditionHasItsFact holds that Shows knows each fact that a condition of
// the law asks for, and no other.
func TestEveryConditionHasItsFact(t *testing.T) {
	asked := map[string]bool{}
	note := func(c law.Condition) {
		for _, row := range c.AnyOf {
			for _, term := range row {
				asked[term.Fact] = true
			}
		}
	}
	for _, r := range law.Requirements() {
		note(r.When)
		for _, s := range r.SeverityWhen {
			note(s.When)
		}
	}
	known := map[string]bool{}
	for _, name := range KnownFacts() {
		known[name] = true
		if !asked[name] {
			t.Errorf("Shows knows %s, no condition asks for it", name)
		}
	}
	for name := range asked {
		if !known[name] && name != "profile" {
			t.Errorf("a condition asks for %s, Shows does not know it", name)
		}
	}
}

func TestShows(t *testing.T) {
	for _, c := range []struct {
		src, fact string
		want      Truth
	}{
		{"我们会进行人脸识别。", "uses_face", Yes},
		{"我们不会收集人脸信息。", "uses_face", No},
		{"未经您单独同意，我们不会收集人脸信息。", "uses_face", Yes},
		{"个人信息是指人脸信息等各种信息。", "uses_face", Unknown},
		{"您可以设置昵称。", "uses_face", Unknown},
		{"您可以给好友发送私信，聊天记录保存30天。", "has_im", Yes},
		{"我们不会将您的信息传输至境外。", "cross_border", No},
		{"如需跨境传输，我们将单独征得您的同意。", "cross_border", No},
		{"您的信息可能会被转移到境外的服务器。", "cross_border", Yes},
		{"我们接入了第三方SDK。", "uses_sdks", Yes},
		{"您可以点击联系客服。", "uses_sdks", Unknown},
		{"当您申请成为主播时，您需要提供身份证号码。", "has_live_hosts", Yes},
		{"主播申请提现时，我们收集银行账户。", "pays_creators", Yes},
		{"您下单时，支付平台办理支付结算。", "pays_creators", Unknown},
		{"当您申请成为主播时，您需要提供身份证号码。", "collects_id_card", Yes},
		{"我们不会收集您的身份证号码。", "collects_id_card", No},
		{"我们不会向任何人出售您的个人信息。", "text:absolute-claims", Yes},
		{"依据《网络安全法》的规定，网络日志保存六个月。", "text:retention-law", Yes},
		{"以下情形，共享您的个人信息无需事先征得您的同意：", "text:sharing-exceptions", Yes},
		{"以下情形，共享您的个人信息无需事先征得您的同意：", "text:consent-exceptions", Unknown},
		{"以下情形，我们收集您的个人信息无需征得您的同意：", "text:consent-exceptions", Yes},
		{"我们收集您的IMEI。", "text:nonresettable-ids", Yes},
		{"我们收集您的OAID。", "text:nonresettable-ids", Unknown},
		{"我们将在十五日内答复您。", "text:time-limit-absent", No},
		{"我们会尽快答复您。", "text:time-limit-absent", Yes},
		{"我们的用户很多。", "users_total", Unknown},
		{"", "no such fact", Unknown},
	} {
		a := read(c.src).Shows(c.fact)
		if a.Truth != c.want {
			t.Errorf("Shows(%q) of %q = %d, want %d", c.fact, c.src, a.Truth, c.want)
		}
		if a.Truth == Unknown && len(a.Evidence) > 0 {
			t.Errorf("Shows(%q) of %q has evidence for nothing", c.fact, c.src)
		}
	}
}

func TestAsk(t *testing.T) {
	src := "未满16周岁的用户不得注册。您可以使用微信账号登录。主播认证时，我们会采集您的面部特征。"
	f := read(src)
	for _, c := range []struct {
		fact, op string
		values   []string
		want     Truth
	}{
		{"min_age", "less", []string{"18"}, Yes},
		{"min_age", "less", []string{"14"}, No},
		{"min_age", "open", nil, No},
		{"users_total", "open", nil, Yes},
		{"login_methods", "in", []string{"微博", "微信"}, Yes},
		{"login_methods", "in", []string{"QQ"}, Unknown},
		{"face_purpose", "in", []string{"主播认证"}, Yes},
		{"uses_face", "yes", nil, Yes},
	} {
		if got, _ := f.Ask(c.fact, c.op, c.values); got != c.want {
			t.Errorf("Ask(%s %s %v) of %q = %d, want %d", c.fact, c.op, c.values, src, got, c.want)
		}
	}
}

// TestTruthsAreThoseOfLaw holds the values that callers convert.
func TestTruthsAreThoseOfLaw(t *testing.T) {
	if Truth(law.Unknown) != Unknown || Truth(law.No) != No || Truth(law.Yes) != Yes {
		t.Error("the values of Truth are not those of law.Truth")
	}
}
