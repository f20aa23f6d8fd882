internal import Telling

extension OneWay {
  /// The texts of `Quiz+FourDoors`, in Chinese.
  static let chineseOfFourDoorsQuiz: Catalogue = [
    "Nothing is paid yet, and {who} is gone. Whose is the money?": "一分钱还没付，{who} 就消失了。这钱是谁的？",
    "{who}'s, who can take it back: nothing was paid": "{who} 的，可以拿回来：还没付过钱",
    "It is {who}'s, but taking it back needs a signature of {who 2}.":
      "钱是 {who} 的，可要拿回来，得有 {who 2} 的签名。",
    "{who}'s, who holds the other key": "{who} 的，毕竟手里有另一把密钥",
    "One key takes nothing out, whichever it is.": "一把密钥什么也取不出来，不管是哪一把。",
    "No one's, as long as {who} does not sign": "只要 {who} 不签名，就谁的也不是",
    "So {who} depends on the good will of a stranger.": "所以 {who} 只能指望一个陌生人的善意。",
    "The refund has a lock, and its height comes. What does {who} have?":
      "退款交易有锁定，高度也到了。这时 {who} 有什么？",
    "Nothing: the refund is not signed by both": "什么也没有：退款交易没有双方的签名",
    "A lock that is past opens nothing without the second signature.": "没有第二个签名，锁定期过了也什么都打不开。",
    "Everything back, by the refund": "有全部的钱，靠退款交易拿回来",
    "It lacks {who}'s signature, and now there is no reason to give it.":
      "它还缺 {who} 的签名，而现在 {who} 已经没有理由给了。",
    "The funding, which can be taken back": "有注资交易，可以收回来",
    "It is in a block. What is in a block is not taken back.": "它在区块里。进了区块，就收不回来了。",
    "The funding is spent by the kick-off, and {who} comes back. Is it too late?":
      "启动交易花掉了注资交易，{who} 这时回来了。太晚了吗？",
    "Yes: the payments spend the funding, and that is gone": "太晚了：付款要花的是注资交易，它已经没了",
    "Each payment had a second signature, for the output of the kick-off.":
      "每笔付款都有第二个签名，是给启动交易的输出准备的。",
    "No: there is a close from the kick-off's output, too": "不晚：还有一笔关闭交易，花的是启动交易的输出",
    "That is what the second signature of each payment was for.": "每笔付款的第二个签名，就是为了这个。",
    "No: the kick-off is undone": "不晚：启动交易会被回退",
    "It stays where it is, in its block. Only what spends it is still open.":
      "它还在自己的区块里，没有动。没定的只是哪笔交易来花它。",
  ]
}
