internal import Telling

extension Timelock {
  /// The texts of `Walkthrough+File100GBOpening`, in Chinese.
  static let chineseOfFile100GBOpening: Catalogue = [
    "One account, two keys": "一个账户，两把密钥",
    """
    Suppose {who} just puts the money into an account that opens only with both keys, {who}\
    's and {who 2}'s. Then neither can run away with it. But if {who 2} never signs anything \
    again, {who} cannot have it back either: it is as good as burnt, and {who 2} can ask \
    for a ransom.
    """: """
    假设 {who} 直接把钱放进一个账户，要 {who} 和 {who 2} 的密钥凑齐了才打得开。这样谁也不能\
    卷款跑掉。可要是 {who 2} 从此什么也不签，{who} 也拿不回这笔钱：它跟烧掉了没什么两样，\
    {who 2} 还可以趁机要赎金。
    """,
    """
    So {who} goes only half the way. They exchange their public keys, and {who} builds the \
    transaction that pays {deposit} into such an account: {capacity} to be divided, and the \
    fee for closing on top. It is called the funding. {who} signs it and keeps it in the \
    drawer: nothing has moved yet. {who 2} is told just the name of its output, {txid}, and \
    is asked for a signature first.
    """: """
    所以 {who} 先只走半步。两人交换公钥，{who} 做好一笔交易，向这样一个账户付 {deposit}：其\
    中 {capacity}用来分配，其余是将来关闭时的手续费。这笔交易叫注资交易。{who} 签好名，先收\
    进抽屉：钱还没有动。{who} 只把它的输出的名字 {txid} 告诉 {who 2}，并请 {who 2} 先签名。
    """,
    "The way back is signed before the money moves": "先签退路，再动钱",
    """
    {who} signs first: a refund that gives everything back to {who 2}. It is locked by its \
    field nLockTime, so that no block up to height {lock} may hold it. {who 2} checks the \
    signature, stores the refund, and only then broadcasts the funding.
    """: """
    {who} 先签名，签的是一笔退款交易，会把钱全部退给 {who 2}。它用 nLockTime 字段锁定：直到\
    高度 {lock} 为止，哪个区块都不能收录它。{who 2} 检查签名，存好退款交易，然后才广播注资交\
    易。
    """,
    """
    Now nobody can hold the money hostage. If {who} vanished, {who 2} would have everything \
    back from block {firstBlock} on, in about {timeUntil}. What {who 2} holds at this step: \
    the funding and the refund with both signatures.
    """: """
    现在谁也不能拿这笔钱当人质了。要是 {who} 消失，{who 2} 从区块 {firstBlock} 起就能拿回全\
    部的钱，大约要等 {timeUntil}。到这一步，{who 2} 手里有注资交易，还有带双方签名的退款交易。
    """,
    """
    It is {who}'s turn to be careful. The funding is on its way, but no block holds it yet, \
    and until one does {who 2} can still spend the same coins another way.
    """: """
    接下来轮到 {who} 小心了。注资交易已经发出，但还没有区块收录它；在那之前，{who 2} 仍然可\
    以把同样的币花到别处。
    """,
    "The money is in the channel": "钱进了通道",
    """
    So {who} waits, until the funding is in a block and {confirmations} confirmations deep. \
    Its coins are spent now, and cannot be spent a second time. At height {height} the \
    channel is open: {capacity} lie under both keys, and nothing is paid yet.
    """: """
    于是 {who} 等着，等到注资交易进了区块，有 {confirmations} 个确认。它的币已经花掉，不能再\
    花第二次。在高度 {height}，通道打开了：双方的密钥下面押着 {capacity}，一笔也还没付。
    """,
    "The chain has seen one transaction. It will not see the next one until they close.":
      "链上出现了一笔交易。下一笔，要等他们关闭通道时才会出现。",
    "Two strangers and a file": "两个陌生人，一个文件",
    """
    {who} needs a file of {unitsInAll} GB, and has saved {capacity} of money for it, {price} \
    each. {who 2} has the file, rents the line that it would be sent over, and wants one \
    unit for each GB.
    """: """
    {who} 想要一个 {unitsInAll} GB 的文件，为它攒了 {capacity}钱，每份 {price}。{who 2} 有这\
    个文件，传文件的线路是租来的，每个 GB 要收一份钱。
    """,
    """
    They have never met. If {who} pays first, {who 2} may keep the money and send nothing. \
    If {who 2} sends first, {who} may close the laptop and never pay. So they go GB by GB: a \
    GB, a unit, the next GB. Then never more than one unit is at stake.
    """: """
    两人素未谋面。{who} 要是先付钱，{who 2} 可以收了钱什么也不发；{who 2} 要是先发，{who} 可\
    以把笔记本电脑一合，再也不付钱。所以他们一个 GB 一个 GB 地来：传一个 GB，付一份钱，再传\
    下一个 GB。这样，任何时候要担的风险都不超过一份。
    """,
    """
    But {unitsInAll} payments on the chain would be slow, with a block about every ten \
    minutes, and each would cost a fee. They open a payment channel instead. This story \
    shows how two transactions carry all {unitsInAll} payments, and then what comes of it if \
    somebody runs away, changes a number, or spends the money twice.
    """: """
    可是，{unitsInAll} 笔付款都走链上就太慢了：大约每十分钟才有一个区块，而且每笔都要付手续\
    费。于是他们改开一条支付通道。这个故事先讲两笔交易怎样承载全部 {unitsInAll} 笔付款，再看\
    看要是有人跑路、改数字，或者把同一笔钱花两次，会有什么结果。
    """,
  ]
}
