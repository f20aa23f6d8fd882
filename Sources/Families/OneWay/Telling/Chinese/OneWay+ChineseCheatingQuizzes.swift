internal import Telling

extension OneWay {
  /// The texts of `Plot+CheatingQuizzes`, in Chinese.
  static let chineseOfCheatingQuizzes: Catalogue = [
    "{who} can sign the refund alone. Does that bring the money back?":
      "退款交易 {who} 一个人就能签。这样能把钱拿回来吗？",
    "Yes, at once": "能，马上就行",
    "The refund has a lock, and so has the script: until a height no block holds it.":
      "退款交易有锁定，脚本里也有：高度不到，哪个区块都不能收它。",
    "No: {who} closes before the refund can be mined": "不能：退款交易还没法打包的时候，{who} 就已经关闭了",
    "One date to keep, and {who} keeps it.": "要守的日子只有一个，{who} 守住了。",
    "No: it is stuck until both agree": "不能：双方谈妥之前，钱就卡着",
    "{who} needs no agreement: the latest payment is signed already.": "{who} 不用跟谁谈妥：最新一笔付款早就签好了。",
    "It is {who}'s own money, and {who 2} is gone. Can it be had earlier?":
      "钱本来就是 {who} 的，{who 2} 又消失了。能早点拿到吗？",
    "Yes, with the refund as it is": "能，就用现成的退款交易",
    "It is too early for that one, whoever the money belongs to.": "不管钱是谁的，现在用这笔交易都太早。",
    "Yes, with a refund that has no lock": "能，用一笔不带锁定的退款交易",
    "The script has the lock as well, and holds every transaction against it.":
      "脚本里也有锁定，每笔交易都要拿它来核对。",
    "No, not before the height that was agreed": "不能，约定的高度不到就不行",
    "A way out that opened earlier would be a way to rob {who}.": "出路要是能提前打开，就成了打劫 {who} 的路。",
    "Whom does an old payment harm?": "旧的付款会害了谁？",
    "{who}, who has paid more since": "{who}：后来又付了更多",
    "{who} has more left by an old payment, not less.": "用旧的付款，{who} 剩下的钱只会更多，不会更少。",
    "{who}, who gets less by it": "{who}：拿到的钱变少",
    "And only {who} can use it. So no one has a reason to.": "而且只有 {who} 能用它。所以谁也没有理由去用。",
    "Nobody: nodes refuse it": "谁也不害：节点会拒绝它",
    "Nodes do not know that there is a newer one. It is valid.": "节点不知道还有一笔更新的。旧的这笔是有效的。",
  ]
}
