internal import Telling

extension Timelock {
  /// The texts of `Walkthrough+File100GBClosing`, in Chinese.
  static let chineseOfFile100GBClosing: Catalogue = [
    "The last GB: {division}": "最后一个 GB：{division}",
    """
    Nobody ran away. The rest of the file arrives, and the last division gives {who} \
    everything. It is locked to {lock}: {who} could wait about {timeUntil} for that, and \
    would have to watch the chain meanwhile.
    """: """
    谁也没有跑路。剩下的文件都传到了，最后的分配方案把钱全给 {who}。它锁定到高度 {lock}：\
    {who} 可以等，大约要等 {timeUntil}，其间还得一直看着链。
    """,
    "The settlement": "结算交易",
    """
    Waiting is needed only where somebody is gone. Both are there and content, so they sign \
    the last division once more, this time without a lock. Either may broadcast it, and the \
    next block holds it.
    """: """
    只有一方不见了，才需要等。现在双方都在，也都满意，于是把最后的分配方案再签一次，这次不带\
    锁定。谁都可以广播它，下一个区块就收录了。
    """,
    "What is left": "最后留下什么",
    """
    {who} has the file and paid {moved}, fees included. {who 2} has {moved 2}. The chain \
    holds {confirmed}: {confirmedCount} transactions for {stateCount} payments. {unused} \
    more were signed and never needed; their locks and signatures have done their work \
    without being seen.
    """: """
    {who} 得到了文件，连手续费在内付了 {moved}。{who 2} 得到了 {moved 2}。链上有{confirmed}：\
    {stateCount} 笔付款，只用了 {confirmedCount} 笔交易。另外 {unused} 笔签过，却始终没用上；\
    它们的锁定和签名默默尽了职，谁也没看见。
    """,
    "What such a channel cannot do": "这种通道做不到什么",
    """
    It pays in one direction only. Had {who} sent back a broken GB, {who 2} could not have \
    returned the unit: a newer commitment that gives {who 2} less would leave an older one \
    that gives more, and the newest must always be the one that {who 2} wants most.
    """: """
    它只能往一个方向付款。假如 {who} 退回一个坏的 GB，{who 2} 也没法把那份钱退回去：新的承诺\
    交易要是让 {who 2} 少拿，就会留下一笔让 {who 2} 多拿的旧交易，而最新的一笔，必须永远是 \
    {who 2} 最想要的。
    """,
    """
    And it makes people wait. If one side is gone, the other has its money only when a lock \
    is past. Each payment takes {step} off the life of the channel, which leaves room for \
    about {updatesPerDay} of them a day. 'paychan tour limits' shows all that.
    """: """
    而且它让人等。一方不见了，另一方要等锁定期过去才拿得到钱。每付一笔，通道的寿命就少 \
    {step}，所以一天大约只容得下 {updatesPerDay} 笔。'paychan tour limits' 把这些讲全了。
    """,
    """
    Later designs lift it piece by piece. Where only {who} can close, no ladder is needed, \
    and payments use up no time: 'paychan tour pay-per-minute' tells of such a channel.
    """: """
    后来的设计一点一点去掉了这些限制。如果只有 {who} 能关闭，就用不着阶梯，付款也不消耗时间：\
    'paychan tour pay-per-minute' 讲的就是这样一条通道。
    """,
  ]
}
