package facts

import (
	"testing"

	"clausewright/core/law"
	"clausewright/core/when"
)

// TestEveryConditionHasItsFact holds that Shows knows each fact that a condition of
// the law asks for, and no other.
func TestEveryConditionHasItsFact(t *testing.T) {
	asked := map[string]bool{}
	note := func(c when.Condition) {
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
		want      when.Truth
	}{
		{"我们会进行人脸识别。", "uses_face", when.Yes},
		{"我们不会收集人脸信息。", "uses_face", when.No},
		{"未经您单独同意，我们不会收集人脸信息。", "uses_face", when.Yes},
		{"个人信息是指人脸信息等各种信息。", "uses_face", when.Unknown},
		{"您可以设置昵称。", "uses_face", when.Unknown},
		{"您可以给好友发送私信，聊天记录保存30天。", "has_im", when.Yes},
		{"我们重视您的隐私信息，变更时用短信或私信通知您。", "has_im", when.Unknown},
		{"电子邮件、即时通讯等与他人往来的方式未必加密。", "has_im", when.Unknown},
		{"您联系客服时，我们保存您的聊天记录。", "has_im", when.Unknown},
		{"您可以用文字、语音与其他玩家互动。", "has_im", when.Yes},
		{"我们努力提供更加个性化的服务。", "uses_personalisation", when.Unknown},
		{"我们根据您的浏览习惯提供个性化的服务。", "uses_personalisation", when.Yes},
		{"我们根据您的观看记录向您推荐主播。", "uses_personalisation", when.Yes},
		{"在合并、收购或类似的交易时，我们会告知您。", "has_payment", when.Unknown},
		{"您可以充值会员。", "has_payment", when.Yes},
		{"您下单时，我们收集您的收货地址。", "has_payment", when.Yes},
		{"您换手机后，我们会回放您之前的操作。", "has_replay_or_courses", when.Unknown},
		{"您可以观看直播回放。", "has_replay_or_courses", when.Yes},
		{"您可以录制视频并上传。", "has_replay_or_courses", when.Unknown},
		{"您可以禁止他人对您拨打视频通话。", "has_video_call", when.Yes},
		{"我们禁止视频通话。", "has_video_call", when.No},
		{"我们不会将您的信息传输至境外。", "cross_border", when.No},
		{"如需跨境传输，我们将单独征得您的同意。", "cross_border", when.No},
		{"您的信息可能会被转移到境外的服务器。", "cross_border", when.Yes},
		{"我们接入了第三方SDK。", "uses_sdks", when.Yes},
		{"您可以点击联系客服。", "uses_sdks", when.Unknown},
		{"当您申请成为主播时，您需要提供身份证号码。", "has_live_hosts", when.Yes},
		{"主播申请提现时，我们收集银行账户。", "pays_creators", when.Yes},
		{"您下单时，支付平台办理支付结算。", "pays_creators", when.Unknown},
		{"支付服务商办理订单支付、收入结算。", "pays_creators", when.Unknown},
		{"当您申请成为主播时，您需要提供身份证号码。", "collects_id_card", when.Yes},
		{"我们不会收集您的身份证号码。", "collects_id_card", when.No},
		{"我们不会向任何人出售您的个人信息。", "text:absolute-claims", when.Yes},
		{"依据《网络安全法》的规定，网络日志保存六个月。", "text:retention-law", when.Yes},
		{"以下情形，共享您的个人信息无需事先征得您的同意：", "text:sharing-exceptions", when.Yes},
		{"以下情形，共享您的个人信息无需事先征得您的同意：", "text:consent-exceptions", when.Unknown},
		{"以下情形，我们收集您的个人信息无需征得您的同意：", "text:consent-exceptions", when.Yes},
		{"我们收集您的IMEI。", "text:nonresettable-ids", when.Yes},
		{"我们收集您的OAID。", "text:nonresettable-ids", when.Unknown},
		{"我们将在十五日内答复您。", "text:time-limit-absent", when.No},
		{"我们会尽快答复您。", "text:time-limit-absent", when.Yes},
		{"我们的用户很多。", "users_total", when.Unknown},
		{"", "no such fact", when.Unknown},
	} {
		a := read(c.src).Shows(c.fact)
		if a.Truth != c.want {
			t.Errorf("Shows(%q) of %q = %d, want %d", c.fact, c.src, a.Truth, c.want)
		}
		if a.Truth == when.Unknown && len(a.Evidence) > 0 {
			t.Errorf("Shows(%q) of %q has evidence for nothing", c.fact, c.src)
		}
	}
}

func TestAsk(t *testing.T) {
	src := "未满16周岁的用户不得注册。您可以使用微信账号登录。主播认证时，我们会采集您的面部特征。"
	f := read(src)
	for _, c := range []struct {
		fact   string
		op     when.Op
		values []string
		want   when.Truth
	}{
		{"min_age", when.OpLess, []string{"18"}, when.Yes},
		{"min_age", when.OpLess, []string{"14"}, when.No},
		{"min_age", when.OpOpen, nil, when.No},
		{"users_total", when.OpOpen, nil, when.Yes},
		{"login_methods", when.OpIn, []string{"微博", "微信"}, when.Yes},
		{"login_methods", when.OpIn, []string{"QQ"}, when.Unknown},
		{"face_purpose", when.OpIn, []string{"主播认证"}, when.Yes},
		{"uses_face", when.OpYes, nil, when.Yes},
	} {
		if got, _ := f.Ask(when.Term{Fact: c.fact, Op: c.op, Values: c.values}); got != c.want {
			t.Errorf("Ask(%s %s %v) of %q = %d, want %d", c.fact, c.op, c.values, src, got, c.want)
		}
	}
}
