internal import Telling

extension Timelock {
  /// The texts of `Plot+Vanishing`, in Chinese.
  static let chineseOfVanishing: Catalogue = [
    "What if {who} runs away now?": "要是 {who} 现在跑路呢？",
    "{who} is gone": "{who} 不见了",
    """
    No message comes back any more. {who} alone cannot write a new division, for that takes \
    both keys. But there is a transaction that both have signed, locked to height {lock}: \
    {who} holds it, and has to wait about {timeUntil}.
    """: """
    对方再也没有消息。{who} 一个人写不出新的分配方案，因为那要双方的密钥。不过有一笔交易双方\
    都签过，锁定到高度 {lock}：它就在 {who} 手里，大约要等 {timeUntil}。
    """,
    "{who} waits, and closes alone": "{who} 等着，然后独自关闭通道",
    """
    When the lock is past, {who} broadcasts that transaction, and miners take it. On the \
    chain now: {confirmed}.
    """: "锁定期一过，{who} 就广播那笔交易，矿工收下了它。现在链上有：{confirmed}。",
    """
    Running away gains nothing: {who} has {share}, the share in the last division that both \
    have signed, and has lost only time.
    """: """
    跑路什么也赚不到：按双方最后签过的分配方案，{who} 该得多少就得了多少，也就是 {share}，损\
    失的只有时间。
    """,
    "Everything lies under both keys, and one of them is gone. What becomes of it?":
      "钱全押在双方的密钥下面，其中一把不见了。这些钱会怎样？",
    "It is lost, for no one can sign for {who}": "没了，因为谁也不能替 {who} 签名",
    "{who} has signed already, before the money moved: the refund.": "{who} 已经签过了，钱还没动就签了：签的是退款交易。",
    "It comes back to {who}, after a while": "过一阵子，回到 {who} 手里",
    "The refund needs no one any more, only time.": "退款交易不再需要谁帮忙，只需要时间。",
    "{who} has it in the end": "最后归了 {who}",
    "Nothing that both have signed gives {who} anything yet.": "双方都签过的交易里，还没有一笔付钱给 {who}。",
    "What can {who} do alone?": "{who} 独自能做什么？",
    "Take everything back with the refund": "用退款交易把钱全拿回来",
    """
    The refund unlocks last of all. The latest commitment comes first, and then there is \
    nothing left to refund.
    """: "退款交易最后才解锁。最新的承诺交易走在前面，之后就没有什么可退的了。",
    "Nothing, with one of the two keys gone": "什么也做不了，两把密钥少了一把",
    "The key is gone, but its signature is not: {who} holds that.": "密钥没了，签名还在：就在 {who} 手里。",
    "Wait for the latest commitment, and take {share}": "等最新的承诺交易，拿走 {share}",
    "Both have signed it, so no one else is needed for it.": "双方都签过，所以不需要别人。",
    """
    {who} holds a division that both have signed, and it gives {who} {share}. Its lock opens \
    at height {lock}, earlier than every older division: block {firstBlock} is the first \
    that may hold it.
    """: """
    {who} 手里有一份双方都签过的分配方案，按它，{who} 得 {share}。它在高度 {lock} 解锁，比所\
    有更旧的方案都早：最早能收录它的是区块 {firstBlock}。
    """,
    "{who} closes alone": "{who} 独自关闭通道",
    """
    As soon as the lock is past, {who} broadcasts it, long before {who 2}'s refund can be in \
    a block. On the chain now: {confirmed}.
    """: """
    锁定期一过，{who} 就广播它，这时离 {who 2} 的退款交易能进区块还早得很。现在链上有：\
    {confirmed}。
    """,
    "{who} has all that was paid, {share}, without any help.": "付过的钱，{who} 全拿到了，一共 {share}，没靠任何人。",
    "{who} takes along a key, and the refund. Is {who 2} paid?":
      "{who} 带走了一把密钥，还有退款交易。{who 2} 收得到钱吗？",
    "Yes: {share}, by the latest commitment": "收得到：靠最新的承诺交易，{share}",
    "{who}'s signature stays behind, and it is all that was needed.": "{who} 的签名留了下来，有它就够了。",
    "No: closing takes both keys": "收不到：关闭要双方的密钥",
    "It takes both signatures, and {who} has both, made while they talked.":
      "要的是双方的签名，两个 {who} 都有，是双方还有来往时签下的。",
    "No: the refund takes it all back": "收不到：退款交易把钱全拿回去了",
    "The refund is locked the longest. By then the money has been spent.": "退款交易锁得最久。等到那时，钱早就花掉了。",
  ]
}
