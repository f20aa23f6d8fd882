internal import Telling

extension Timelock {
  /// The texts of `Plot+Backwards`, in Chinese.
  static let chineseOfBackwards: Catalogue = [
    "What if {who} signs it all the same?": "如果 {who} 还是签了呢？",
    "A newer one that pays less": "新的一笔，付得更少",
    """
    This is the story with one rule left out: {who} signs commitment {state}, by which \
    {share} are {who}'s. Commitment {state 2} gave {share 2}, and goods worth {goods} were \
    sent for that.
    """: """
    还是这个故事，只去掉了一条规则：{who} 签了承诺交易 {state}，按这一笔，{who} 得 {share}。\
    承诺交易 {state 2} 给的是 {share 2}，为此送出了价值 {goods} 的货。
    """,
    "It unlocks first, as every newer one does": "它先解锁，新的都这样",
    """
    {who}'s own program broadcasts it as soon as its lock is past, for it is the latest that \
    both have signed, and a block holds it. Commitment {state} comes too late, as every \
    older one does. {who} is short of {shortfall}.
    """: """
    锁定期一过，{who} 自己的程序就把它广播出去，因为它是双方都签过的最新一笔，区块也收下了它。\
    承诺交易 {state} 来得太晚，旧的都这样。{who} 少拿了 {shortfall}。
    """,
    """
    The ladder always helps the newest commitment, whomever that favours. So {who} must \
    never sign one that pays less, and such a channel has one direction.
    """: """
    阶梯总是帮最新的承诺交易，不管这对谁有利。所以付得更少的，{who} 绝不能签，这样的通道也就\
    只有一个方向。
    """,
    "An older commitment gives {who} more, and both have signed it. Does it help?":
      "有一笔旧的承诺交易给 {who} 更多，双方都签过名。它帮得上忙吗？",
    "Yes: {who} broadcasts the better one": "能：{who} 广播更划算的那笔",
    "The better one is the older one, and an older one is always too late.": "更划算的是旧的那笔，而旧的总是来得太晚。",
    "No: the newer one unlocks first": "不能：新的那笔先解锁",
    "The locks know nothing of fairness, only of order.": "锁定不懂公平，只认先后。",
    "It stops both of them": "两笔都会卡住",
    "Each is valid without the other. The first in a block wins.": "两笔都有效，谁也不靠谁。先进区块的赢。",
  ]
}
