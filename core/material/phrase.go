package material

import "strings"

// phrase says what happened: to the operator as a reason, to users as a sentence. {what}
// stands for what it happened to, {who} for the party it concerns.
type phrase struct{ reason, told string }

func (p phrase) fill(words, who, what string) string {
	return strings.NewReplacer("{who}", who, "{what}", what).Replace(words)
}

var (
	itemAdded         = phrase{"新增收集：{what}", "我们会新收集您的{what}。"}
	itemDeniedBefore  = phrase{"原来写明不收集，现在收集：{what}", "我们以前不收集您的{what}，现在会收集。"}
	itemRequired      = phrase{"由可选变为必须提供：{what}", "{what}由选填变为必填。"}
	permissionAdded   = phrase{"新增申请的系统权限：{what}", "我们会新申请系统权限：{what}。"}
	recipientAdded    = phrase{"新增接收方：{what}", "我们会新向{what}提供您的个人信息。"}
	sharingStarted    = phrase{"新增对外提供个人信息", "我们会开始向其他方提供您的个人信息。"}
	recipientGetsMore = phrase{"接收方“{who}”得到更多信息：{what}", "我们提供给{who}的信息会增加：{what}。"}
	recipientAim      = phrase{"接收方“{who}”的处理目的变化：{what}", "{who}使用您信息的目的会增加：{what}。"}
	kitAdded          = phrase{"新增SDK：{what}", "我们接入了新的第三方SDK：{what}。"}
	kitWidened        = phrase{"SDK“{who}”扩大收集：{what}", "第三方SDK“{who}”会多收集或者多使用：{what}。"}
	aimAdded          = phrase{"新增处理目的：{what}", "我们会把您的信息新用于：{what}。"}
	abroadStarted     = phrase{"开始向境外提供个人信息", "我们会开始向境外提供您的个人信息。"}
	abroadElsewhere   = phrase{"变更境外接收方所在的国家或者地区：{what}", "您的个人信息在境外的接收方所在地变为：{what}。"}
	inlandDropped     = phrase{"不再写明信息存储在境内", "我们不再承诺您的个人信息存储在境内。"}
	publicAdded       = phrase{"新增公开：{what}", "我们会新公开您的{what}。"}
	publicStarted     = phrase{"新增公开个人信息", "我们会开始公开您的个人信息。"}
	profiled          = phrase{"新增个性化推荐或者用户画像", "我们会根据您的信息向您做个性化推荐，或者形成用户画像。"}
	decided           = phrase{"新增自动化决策", "我们会根据您的信息由系统自动作出决定。"}
	uploaded          = phrase{"改为上传到服务器处理", "您的信息会上传到服务器处理。"}
	recorded          = phrase{"新增录制或者录音", "我们会录音、录像或者截取画面。"}
	takenUnasked      = phrase{"新增自动或者后台收集", "我们会自动或者在后台收集信息。"}
	leftDevice        = phrase{"不再只在设备上处理：{what}", "{what}不再只在您的设备上处理。"}
	keptLonger        = phrase{"保存期限延长：{what}", "您的信息会保存得更久：{what}。"}
	keptVaguely       = phrase{"明确的保存期限改为不明确：{what}", "信息的保存期限不再写明具体时间：{what}。"}
	slower            = phrase{"处理用户请求的时限变长：{what}", "我们处理您请求的时间会变长：{what}。"}
	pathGone          = phrase{"删去行使权利的途径：{what}", "您不能再通过原来的途径{what}。"}
	pathLonger        = phrase{"行使权利的途径变长：{what}", "您{what}的操作步骤会变多。"}
	rightGone         = phrase{"删去权利：{what}", "政策不再写明您{what}的权利。"}
	rightRefused      = phrase{"不再支持行使权利：{what}", "我们不再支持：{what}。"}
	consentDeemed     = phrase{"把继续使用当作同意变更", "政策变更后，您继续使用会被当作同意。"}
	cancelHarder      = phrase{"新增注销账号的条件：{what}", "注销账号新增了条件：{what}。"}
	operatorChanged   = phrase{"运营主体变更：{what}", "运营主体变更：{what}。"}
	contactGone       = phrase{"不再提供的联系方式：{what}", "原来的联系方式不再使用：{what}。"}
	contactChanged    = phrase{"联系方式变更：{what}", "我们的联系方式变更：{what}。"}
	contactAdded      = phrase{"新增的联系方式：{what}", "我们新增了联系方式：{what}。"}
	minorsRules       = phrase{"未成年人规则变化", "我们对未成年人个人信息的处理规则有变化。"}
	storageMoved      = phrase{"存储地点变化：{what}", "您的信息的存储地点变为：{what}。"}
	functionAdded     = phrase{"新增功能：{what}", "我们新增了功能：{what}。"}
	functionGone      = phrase{"取消功能：{what}", "我们取消了功能：{what}。"}
)
