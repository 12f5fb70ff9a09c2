export { acceptAgreement, publishAgreements } from './agreements.ts';
export { canReply } from './access.ts';
export { countReaders, findGroup, type Group, listGroups, type Tlp } from './groups.ts';
export { acceptAgreementInput, POST_MAX, postReplyInput, startTopicInput, TITLE_MAX } from './input.ts';
export { addPost, listPosts, markRead, pageOf, postReply, POSTS_A_PAGE } from './posts.ts';
export { searchPosts } from './search.ts';
export { countUnreadTopics, findTopic, listTopics, listUnreadTopics, startTopic, type Topic, UNREAD_COUNTED } from './topics.ts';
