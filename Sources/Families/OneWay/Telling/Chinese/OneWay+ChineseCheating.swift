internal import Telling

extension OneWay {
  /// The texts of `Plot+Cheating`, in Chinese.
  static let chineseOfCheating: Catalogue = [
    "What if {who} takes everything back now?": "要是 {who} 现在就把钱全拿回去呢？",
    "Too early": "太早了",
    """
    {who} has goods worth {goods} and signs the refund, which takes no other key. Every node \
    refuses it. {answer} A node's word for that is "{reason}".
    """: """
    {who} 已经得到价值 {goods} 的服务，又签了退款交易，这用不着别人的密钥。所有节点都拒绝它。\
    {answer}用节点的话说，这叫“{reason}”。
    """,
    "Too late": "太晚了",
    """
    {who} does not sleep through the deadline. At tip {lastTipToAccept} the close goes out, \
    block {block} holds that, and when the refund's time has come there is nothing left to \
    refund. {answer} A node's word for that is "{reason}".
    """: """
    {who} 不会睡过最后期限。到了链尖 {lastTipToAccept}，关闭交易就发出去，进了区块 {block}；\
    等退款交易到了时候，已经没有什么可退的了。{answer}用节点的话说，这叫“{reason}”。
    """,
    """
    The refund is no danger as long as {who} keeps one date: it is too early until the \
    deadline, and too late once the close is in a block.
    """: """
    只要 {who} 守住一个日子，退款交易就不危险：最后期限之前，它来得太早；关闭交易进了区块，\
    它又来得太晚。
    """,
    "What if {who} does not want to wait?": "要是 {who} 不想等呢？",
    "The script refuses": "脚本拒绝",
    """
    {who} broadcasts the refund at height {height}. Every node refuses it. {answer} A node's \
    word for that is "{reason}". The lock stands twice, in the transaction and in the \
    script, and the script holds the one against the other.
    """: """
    {who} 在高度 {height} 广播退款交易，所有节点都拒绝。{answer}用节点的话说，这叫“{reason}”。\
    锁定有两处，交易里一处，脚本里一处，脚本会拿这两处互相核对。
    """,
    "Without a lock it is no better": "去掉锁定也没用",
    """
    So {who} writes another transaction, without a lock, and signs that. It is final now, \
    and the script fails. {answer} A node's word for that is "{reason}".
    """: """
    于是 {who} 另写一笔不带锁定的交易，签上名。这一笔算最终交易了，脚本却执行失败。{answer}\
    用节点的话说，这叫“{reason}”。
    """,
    "The way out is as safe for {who} as for {who 2}: nothing opens it earlier.":
      "这条出路，{who} 和 {who 2} 一样可以放心：什么都不能让它提前打开。",
    "What if {who} closes with the old payment?": "要是 {who} 用旧的付款来关闭呢？",
    "It is valid": "它有效",
    """
    {who} signs the first payment instead of the latest, and every node takes it. Block \
    {height} holds it. {who} has {moved}, and could have had {share}: the loss is \
    {shortfall}.
    """: """
    {who} 不签最新那笔付款，签了第一笔，所有节点都收下。它进了区块 {height}。{who} 拿到 \
    {moved}，本来可以拿 {share}：亏了 {shortfall}。
    """,
    """
    An old payment harms only {who}, who alone can use it. So this channel needs no locks \
    that step down, no secrets to give away, and no watch for old states.
    """: """
    旧的付款只害 {who} 自己，也只有 {who} 能用它。所以这种通道不需要一级级降下来的锁定，不用\
    交出什么秘密，也不用提防旧状态。
    """,
  ]
}
