package facts

import (
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// Topic is what a clause is about.
type Topic string

const (
	NoTopic         Topic = ""
	TopicCollect    Topic = "collect"    // information collected, and its use
	TopicPermission Topic = "permission" // permissions of the phone
	TopicShare      Topic = "share"      // others who get information
	TopicSDK        Topic = "sdk"
	TopicRights     Topic = "rights"
	TopicMinors     Topic = "minors"
	TopicStorage    Topic = "storage"
	TopicSecurity   Topic = "security"
	TopicContact    Topic = "contact"
	TopicCookie     Topic = "cookie"
	TopicUpdate     Topic = "update"
	TopicDefinition Topic = "definition"
)

// headingTopics are asked in this order: a heading such as 未成年人信息的收集 is about
// minors, 如何存储和保护您的信息 about storage.
var headingTopics = []struct {
	term  lexicon.Term
	topic Topic
}{
	{lexicon.TopicDefinition, TopicDefinition},
	{lexicon.TopicMinors, TopicMinors},
	{lexicon.TopicCookie, TopicCookie},
	{lexicon.TopicSDK, TopicSDK},
	{lexicon.TopicShare, TopicShare},
	{lexicon.TopicPermission, TopicPermission},
	{lexicon.TopicCollect, TopicCollect},
	{lexicon.TopicStorage, TopicStorage},
	{lexicon.TopicSecurity, TopicSecurity},
	{lexicon.TopicRights, TopicRights},
	{lexicon.TopicContact, TopicContact},
	{lexicon.TopicUpdate, TopicUpdate},
}

// readTopics returns the topic of each clause. A subclause keeps the topic above it
// unless its own heading tells of SDKs, permissions or minors: 访问 in the heading of a
// function does not make it one on rights.
func (f *Facts) readTopics() []Topic {
	topics := make([]Topic, len(f.doc.Clauses))
	for i, c := range f.doc.Clauses {
		above := NoTopic
		if c.Parent != policy.NoParent && f.doc.Clauses[c.Parent].Kind != policy.KindTitle {
			above = topics[c.Parent]
		}
		topics[i] = above
		if !c.HasHeading || c.Kind == policy.KindTitle || c.Kind == policy.KindTOC {
			continue
		}
		for _, t := range headingTopics {
			if !f.has(c.HeadingSpan, t.term) || t.topic == TopicShare && f.collectsFirst(c.HeadingSpan) {
				continue
			}
			if above == NoTopic || t.topic == TopicSDK || t.topic == TopicPermission || t.topic == TopicMinors ||
				above == TopicCollect && t.topic == TopicShare {
				topics[i] = t.topic
			}
			break
		}
	}
	return topics
}

// collectsFirst reports whether a heading tells of collection before it tells of sharing:
// 我们收集、使用和共享的信息.
func (f *Facts) collectsFirst(heading text.Span) bool {
	collects, shares := f.words.In(heading, lexicon.TopicCollect), f.words.In(heading, lexicon.TopicShare)
	return len(collects) > 0 && collects[0].Span.Start < shares[0].Span.Start
}
