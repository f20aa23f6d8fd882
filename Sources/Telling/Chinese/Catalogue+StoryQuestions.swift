extension Catalogue {
  /// The questions that every family may ask of how a story ends.
  static let storyQuestions: Catalogue = [
    "Who has the money in the end?": "最后钱在谁手里？",
    "Each has what was agreed on last, or can take it alone": "各人都有最后谈定的那一份，或者自己就能拿到",
    "What was agreed last is what counts, on the chain or by a transaction in hand.":
      "算数的是最后谈定的结果，要么已经上链，要么凭手里的交易就能拿到。",
    "Look at what {who} has in the end, and at what was agreed on last.":
      "看看 {who} 最后有多少，再看看双方最后谈定的是多少。",
    "It is stuck: nobody can take it alone any more": "卡住了：谁也没法再单独把钱拿走",
    "Look for a transaction that one side can broadcast without the other.":
      "找找看，有没有哪笔交易是一方不用对方就能广播的。",
    "{who} has some of what is due to {who 2}": "该归 {who 2} 的钱，有一部分到了 {who} 手里",
  ]
}
