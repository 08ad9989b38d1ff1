package intake

import "bytes"

// signature is what the files of one kind begin with.
type signature struct {
	offset int    // of magic, in bytes
	magic  string // never empty
	what   string // what the file is, in Chinese
	remedy string // what to do instead
}

const (
	remedyCopy    = "请打开它，全选并复制正文，再粘贴到这里。"
	remedyPicture = "图里的文字无法读取，请用文字识别软件转成文字后再粘贴。"
	remedyUnpack  = "请先解压，再打开里面的文本文件。"
	remedyOther   = "请选择 .txt、.md 或 .html 文件，或者把正文复制后粘贴到这里。"
)

// signatures lists the kinds of file told apart, the longer magic first where one
// begins with another.
var signatures = []signature{
	{0, "%PDF-", "PDF 文件", remedyCopy},
	{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版 Word、WPS 或 Excel 文件", remedyCopy},
	{0, "{\\rtf", "RTF 文件", remedyCopy},
	{0, "\x89PNG\r\n", "PNG 图片", remedyPicture},
	{0, "\xff\xd8\xff", "JPEG 图片", remedyPicture},
	{0, "GIF8", "GIF 图片", remedyPicture},
	{8, "WEBP", "WebP 图片", remedyPicture},
	{0, "II*\x00", "TIFF 图片", remedyPicture},
	{0, "MM\x00*", "TIFF 图片", remedyPicture},
	{4, "ftyphei", "HEIC 图片", remedyPicture},
	{4, "ftypmif1", "HEIC 图片", remedyPicture},
	{4, "ftyp", "视频或音频文件", remedyOther},
	{0, "ID3", "音频文件", remedyOther},
	{0, "\x1f\x8b", "gzip 压缩文件", remedyUnpack},
	{0, "7z\xbc\xaf\x27\x1c", "7-Zip 压缩文件", remedyUnpack},
	{0, "Rar!\x1a\x07", "RAR 压缩文件", remedyUnpack},
	{0, "SQLite format 3\x00", "数据库文件", remedyOther},
	{0, "\x7fELF", "程序文件", remedyOther},
	{0, "MZ\x90\x00", "程序文件", remedyOther},
	{0, "\x00asm", "程序文件", remedyOther},
	{0, "bplist00", "Safari 网页归档（.webarchive）或属性列表文件", "请在浏览器里打开网页，全选并复制正文，再粘贴到这里。"},
}

// zipParts lists what is packed as ZIP, by a name found inside.
var zipParts = []signature{
	{0, "word/", "Word 文档（.docx）", remedyCopy},
	{0, "xl/", "Excel 表格（.xlsx）", remedyCopy},
	{0, "ppt/", "PowerPoint 演示文稿（.pptx）", remedyCopy},
	{0, "OFD.xml", "OFD 文件", remedyCopy},
	{0, "application/epub+zip", "EPUB 电子书", remedyCopy},
	{0, "opendocument.text", "OpenDocument 文档（.odt）", remedyCopy},
	{0, "AndroidManifest.xml", "安卓安装包（.apk）", "请打开应用里的隐私政策页面，复制正文后粘贴到这里。"},
}

// checkBinary returns an error of KindBinary if data begins as a known kind of file
// that is not text.
func checkBinary(data []byte) error {
	for _, s := range signatures {
		if len(data) >= s.offset && bytes.HasPrefix(data[s.offset:], []byte(s.magic)) {
			return s.err()
		}
	}
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return nil
	}
	for _, s := range zipParts {
		if bytes.Contains(data, []byte(s.magic)) {
			return s.err()
		}
	}
	return signature{what: "ZIP 压缩文件", remedy: remedyUnpack}.err()
}

// err returns the error that names the kind of file and the remedy.
func (s signature) err() error {
	return &Error{KindBinary, "这是" + s.what + "，不能直接打开。" + s.remedy}
}

// errNotText is returned for bytes that are no text in any encoding known here.
func errNotText() error {
	return signature{what: "二进制文件（不是文字）", remedy: remedyOther}.err()
}
