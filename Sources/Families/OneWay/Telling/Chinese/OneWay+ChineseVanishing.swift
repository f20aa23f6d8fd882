internal import Telling

extension OneWay {
  /// The texts of `Plot+Vanishing`, in Chinese.
  static let chineseOfVanishing: Catalogue = [
    "What if {who} never answers again?": "要是 {who} 再也不回话了呢？",
    "{who} is gone": "{who} 不见了",
    """
    No message comes back any more, and {locked} lie in the channel. {who} cannot have them \
    now: the branch for its key alone is locked, and the first block that may hold the \
    refund is {firstRefundBlock}, {blocksToRefund} away.
    """: """
    再也没有消息回来，{locked} 还在通道里。{who} 现在拿不到：只认自己密钥的那个分支还锁着，\
    第一个可以收录退款交易的区块是 {firstRefundBlock}，还差 {blocksToRefund}。
    """,
    "{who} waits, and takes everything back": "{who} 等到时候，把钱全部取回",
    """
    As soon as the next block may hold it, {who} broadcasts the refund, with one signature. \
    It is in block {block}. On the chain now: {confirmed}.
    """: """
    下一个区块刚可以收录退款交易，{who} 就把它广播出去，只用一个签名。它进了区块 {block}。现\
    在链上有{confirmed}。
    """,
    """
    {who} gains nothing by it, and {who 2} loses time and fees. Nothing stops {who} from \
    doing that.
    """: """
    {who} 这么做捞不到任何好处，{who 2} 却赔了时间和手续费。可是 {who} 真要这么做，谁也拦不\
    住。
    """,
    "What if {who} runs away now?": "要是 {who} 现在跑路呢？",
    """
    {who} does not need {who 2} any more: the latest payment is signed, and gives {who} \
    {share}.
    """: "{who} 已经用不着 {who 2} 了：最新一笔付款早就签好，付给 {who} {share}。",
    "{who} closes alone": "{who} 独自关闭通道",
    """
    {who} adds the second signature and broadcasts the close, and block {height} holds it. \
    On the chain now: {confirmed}.
    """: "{who} 补上第二个签名，广播关闭交易，它进了区块 {height}。现在链上有{confirmed}。",
    "{who} has all that was paid, {share}, whether {who 2} is there or not.":
      "付过的钱 {who} 全拿到了，一共 {share}，不管 {who 2} 在不在。",
    "The money lies under both keys, and nothing was signed in advance. Is it lost?":
      "钱压在双方的密钥下，事先什么都没签。这钱丢了吗？",
    "Yes: it takes both keys": "丢了：要双方的密钥才行",
    "The script has a second branch, for {who}'s key alone.": "脚本还有第二个分支，只认 {who} 的密钥。",
    "No: {who} waits, and takes it back alone": "没丢：{who} 等一等，自己就能取回来",
    "The way back is in the script, so it cannot be lost or withheld.": "退路写在脚本里，丢不了，别人也扣不住。",
    "No: {who} has it": "没丢：归 {who} 了",
    "{who} has one key and no payment.": "{who} 手里只有一把密钥，一笔付款也没有。",
    "{who} is gone, and the money lies under both keys. Is {who 2} paid?":
      "{who} 跑路了，钱压在双方的密钥下。{who 2} 拿得到钱吗？",
    "Yes, in the next block": "拿得到，就在下一个区块",
    "The latest payment has one signature, and {who} adds the other.":
      "最新一笔付款已有一个签名，另一个由 {who} 补上。",
    "Not before a lock is past": "锁定期不过就拿不到",
    "In this channel only the way back has a lock; a payment has none.": "这种通道里，只有退路带锁定，付款不带。",
    "No: the refund takes it all": "拿不到：退款交易会全部拿走",
    "The refund is locked, and {who} need not wait for that.": "退款交易还锁着，{who} 不必等到它解锁。",
  ]
}
