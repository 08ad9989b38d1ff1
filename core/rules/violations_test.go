package rules_test

import (
	"testing"

	"clausewright/core/rule"
)

// TestProhibitions holds what the catalogue of requirements calls a violation: each
// sentence is one way to commit it, and the rule must report it in a text that has
// nothing else to say on the matter.
func TestProhibitions(t *testing.T) {
	for _, c := range []struct{ slug, text string }{
		{"consent-exceptions-current", "以下情形中，收集您的信息无需征得您的同意：\n\n1. 学术研究机构基于公共利益开展统计或学术研究所必需；\n2. 用于维护所提供的产品的安全稳定运行所必需；\n3. 出于维护您的生命、财产等重大合法权益但又很难得到本人同意的。"},
		{"consent-exceptions-current", "与国家安全、国防安全直接相关的，我们收集您的信息无需征得您的同意。"},
		{"sharing-exceptions-current", "## 三、共享、转让、公开披露无需同意的情形\n\n以下情形中，共享、转让、公开披露您的信息无需事先征得您的授权同意：\n\n1. 与国家安全、国防安全有关的；\n2. 与公共安全、公共卫生、重大公共利益有关的。"},
		{"anonymisation-accurate", "经去标识化处理的信息，我们无需另行向您通知并征得您的同意。"},
		{"anonymisation-accurate", "我们会共享匿名化后的手机号。"},
		{"no-continued-use-consent", "一旦您开始使用本应用，即表示您同意本政策。"},
		{"no-continued-use-consent", "您使用或者继续使用我们的服务，视为您接受本政策。"},
		{"no-continued-use-consent", "您注册账号，即视为您已同意本政策的全部内容。"},
		{"no-continued-use-consent", "本政策修改后，若您继续使用，视为接受修改后的内容。"},
		{"no-default-consent", "注册页面默认勾选同意本政策。"},
		{"no-default-consent", "个性化推荐功能默认开启。"},
		{"no-bundled-consent", "您同意并授权我们收集、使用、共享、存储您的一切信息。"},
		{"no-bundled-consent", "您接受用户协议，即视为同意本政策的全部内容和我们发送的营销信息。"},
		{"no-bundled-consent", "您接受本政策，并授权我们分享您的联系方式给以下合作方。"},
		{"no-bundled-consent", "您同意按本政策所述的用途来处理您的个人敏感信息。"},
		{"no-bundled-consent", "您同意您的敏感个人信息可按照本政策载明的目的使用。"},
		{"no-precollection", "首次打开应用时，我们会自动采集您的设备信息。"},
		{"withdraw-consent-path", "您可以随时撤回同意。"},
		{"marketing-consent-optout", "我们可能会向您发送营销短信和商业推广信息。"},
		{"marketing-consent-optout", "经您同意，我们会向您发送营销短信。不想再收到的，请联系人工客服。"},
		{"personalisation-disclosed", "我们会推荐更契合您需求的内容。"},
		{"personalisation-off-path", "我们根据您的浏览记录推荐您可能感兴趣的内容，您可以点击“不感兴趣”。"},
		{"user-tags-delete", "我们根据您的浏览记录推荐您可能感兴趣的内容，您可以在“设置－隐私”中关闭个性化推荐。"},
		{"auto-decision-rights", "我们可能仅依据自动化决策封禁账号，您可以申诉。"},
		{"recipients-listed", "我们可能与合作伙伴共享您的个人信息。"},
		{"affiliate-sharing-bounded", "您的个人信息可能会与我们的关联公司共享。"},
		{"sharing-separate-consent", "获得您的明确同意后，我们会与第三方共享您的个人信息。"},
		{"sharing-separate-consent", "您确认我们有权向合作伙伴提供您的个人信息。"},
		{"entrusted-processing", "我们会委托第三方处理您的个人信息。"},
		{"sdk-list-present", "我们接入的第三方 SDK 见附件《第三方SDK目录》。"},
		{"sdk-row-complete", "## 三、第三方SDK目录\n\n| SDK名称 | 公司名称 | 用途 | 收集的信息 | 隐私政策链接 |\n| --- | --- | --- | --- | --- |\n| 极光推送 SDK | 极光 | 推送消息 | 设备信息等 | 无 |\n| 友盟统计 SDK | 友盟 | 统计 | 设备信息等 | 无 |"},
		{"rtc-provider-listed", "您可以进行视频通话，由第三方服务商传输。"},
		{"no-sale-contradiction", "我们提供给第三方的信息均经过匿名化处理。\n\n友盟 SDK 会收集您的 IMEI。"},
		{"security-claim-truthful", "视频通话采用端到端加密。\n\n我们会人工审核被举报的通话内容。"},
		{"security-claims-bounded", "我们承诺您的信息百分之百安全。"},
		{"security-claims-bounded", "互联网并非安全的环境，信息泄露的，我们不承担责任。"},
		{"third-party-exclusion-bounded", "我们接入了第三方 SDK。对任何第三方使用由您提供的信息，我们不承担任何责任。"},
		{"third-party-exclusion-bounded", "我们接入了第三方 SDK。第三方的 SDK 和 Cookie 不受本政策约束，我们不承担责任。"},
		{"cookie-third-party-not-waived", "合作伙伴使用的 Cookie 不受本政策约束，我们不承担任何责任。"},
		{"no-liability-waiver", "因此造成的一切损失，我们概不负责。"},
		{"no-liability-waiver", "由此产生的纠纷与平台无关。"},
		{"no-liability-waiver", "您应自行承担由此产生的所有后果。"},
		{"no-liability-waiver", "由您承担全部法律责任。"},
		{"no-liability-waiver", "信息泄露的，由个人承担不利后果。"},
		{"no-liability-waiver", "我们不对合作方如何使用您的个人信息负责。"},
		{"no-unilateral-terms", "本政策的最终解释权归本公司所有。"},
		{"no-unilateral-terms", "我们有权随时修改本政策，且无需另行通知您。"},
		{"no-unilateral-terms", "我们保留一切权利，可以单方面变更本政策。"},
		{"no-rights-limit", "您同意放弃要求删除个人信息的权利。"},
		{"no-rights-limit", "您不得就此向法院提起诉讼。"},
		{"device-log-is-pi", "单独的设备信息、日志信息无法识别特定自然人身份，不属于个人信息。"},
		{"device-log-is-pi", "我们会收集非个人身份信息，例如设备型号和日志信息。"},
		{"device-log-is-pi", "您输入的关键词信息无法单独识别您的身份，我们可以另作他用。"},
		{"no-stop-using-only", "您不同意本政策任何内容的，应立即停止使用。"},
		{"no-open-ended-list", "我们会收集您的昵称、头像等信息。"},
		{"no-open-ended-list", "我们收集的信息包括但不限于昵称、头像。"},
		{"purpose-specific", "为改善服务质量、提升用户体验，我们收集您的手机号码。"},
		{"permission-purpose-specific", "我们会申请麦克风权限，为了向您提供更好的服务。"},
		{"permission-denial-harmless", "我们的应用会申请相机权限。如您拒绝授权，将无法使用我们的产品与服务。"},
		{"permission-unrelated", "我们会获取您的通讯录和短信。"},
		{"sensitive-separate-consent", "您主动提供您的个人敏感信息，即表示您同意我们处理。"},
		{"sensitive-separate-consent", "您同意按本政策说明的方式来处理您的个人敏感信息。"},
		{"face-perpetual-licence", "您不可撤销地授权我们使用您的肖像和声音。"},
		{"face-alternative", "实名认证时，您必须通过人脸识别核验身份。"},
		{"communication-secrecy", "您可以和好友私聊。平台有权查看您的私聊内容。"},
		{"age-terms-correct", "18周岁以下的儿童使用本应用，须经监护人同意。"},
		{"public-disclosure-consent", "我们可能依据平台协议公开披露您的违规信息。"},
		{"merger-transfer", "公司合并的，我们会要求新的公司继续受本政策约束。"},
		{"cross-border-statement-consistent", "您的信息存储在中国境内。\n\n我们通过遍布全球的服务器提供服务，您的信息可能会被转移到境外。"},
		{"storage-location-stated", "我们通过遍布全球的服务器存储您的信息。"},
		{"retention-period-stated", "我们只在实现目的所必需的最短时间内保存您的个人信息。"},
		{"statutory-retention-correct", "根据法律规定，我们将永久保存您的网络日志。"},
		{"right-delete-grounds", "## 五、删除\n\n在以下情形中，您可以请求我们删除个人信息：\n\n1. 我们严重违反与您的约定；\n2. 您注销账号。"},
		{"account-cancel-path", "您要注销账号的，请联系客服。"},
		{"account-cancel-time", "您可以在“设置”中注销账号，我们在三十日内完成注销。"},
		{"account-cancel-conditions", "注销账号须提供手持身份证照片。"},
		{"account-cancel-conditions", "账号注册满三十天方可申请注销账号。"},
		{"rights-no-unreasonable-burden", "处理您的每次查阅请求，我们将收取费用。"},
		{"response-time", "我们将在三十天内答复您的请求和投诉。"},
		{"update-notice", "请您定期重新阅读本政策。"},
		{"material-change-reconsent", "本政策发生重大变更后，您继续使用即表示同意受修订后的政策约束。"},
		{"law-citations-current", "依据《网络安全法》第二十四条，我们核验您的真实身份信息。"},
		{"law-citations-current", "依据《个人信息出境安全评估办法（征求意见稿）》，我们进行评估。"},
		{"definitions-current", "身份证号码属于个人敏感信息。"},
	} {
		t.Run(c.slug, func(t *testing.T) {
			result := judge(t, sample{"## 一、概述\n\n我们的手机应用提供账号。\n\n## 二、正文\n\n" + c.text + "\n", ""})[c.slug]
			if result.Status != rule.Violated && result.Status != rule.Missing {
				t.Errorf("%q: %s (%s)", c.text, result.Status, result.Reason)
			}
		})
	}
}
