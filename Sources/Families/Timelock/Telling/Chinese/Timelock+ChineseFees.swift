internal import Telling

extension Timelock {
  /// The texts of `Walkthrough+Fees`, in Chinese.
  static let chineseOfFees: Catalogue = [
    "Who pays what": "哪笔钱由谁付",
    """
    Fees at both ends and none in between, counted to the satoshi; and when a channel is \
    cheaper than paying on the chain.
    """: "手续费两头有，中间没有，一聪一聪地算清；再看看什么时候用通道比在链上付款便宜。",
    "The funding": "注资交易",
    """
    {who} pays {fee} to the miner of the funding. The funding output holds {deposit}: \
    {capacity} that can be paid, and {closingFee} that will pay the miner of whatever closes \
    the channel. So the divisions are exactly the numbers that were agreed, and no fee is \
    taken from anybody's share.
    """: """
    {who} 为注资交易付给矿工 {fee}。注资交易的输出里有 {deposit}：{capacity} 可以用来付款，\
    另外 {closingFee} 将来付给矿工，不管通道用哪笔交易关闭。所以分配方案里的数字正好就是双方\
    谈定的数字，谁的份额都不用扣手续费。
    """,
    "In between": "中间",
    """
    {stateCount} payments, {division} now, and not one satoshi of fees: the chain has not \
    been touched. What miners have got so far is {fees}, the fee of the funding.
    """: """
    付了 {stateCount} 次款，现在的分配是 {division}，手续费一聪也没花：链根本没有碰过。矿工\
    到现在拿到的是 {fees}，也就是注资交易的手续费。
    """,
    "The closing": "关闭",
    """
    The settlement pays the {closingFee} that were set aside. {who} has paid {moved}, \
    {who 2} has got {moved 2}, and the difference, {fees}, is with the miners.
    """: """
    结算交易用预留的 {closingFee} 付手续费。{who} 付出 {moved}，{who 2} 拿到 {moved 2}，差额 \
    {fees} 归了矿工。
    """,
    "When is that cheaper?": "什么时候更便宜？",
    """
    A payment of its own would cost {paymentFee} at {feeRate}. The two transactions of the \
    channel cost as much as a few of those: from {breakEven} payments on the channel is \
    cheaper, at every fee rate, for its cost does not grow with their number. And below what \
    a payment of its own costs, nobody would pay at all.
    """: """
    费率为 {feeRate} 时，在链上单独付一次款要花 {paymentFee}。通道的两笔交易，花费抵得上几次\
    这样的付款：从 {breakEven} 次付款起，用通道就更便宜，费率多少都一样，因为通道的花费不随\
    付款次数增加。要付的钱如果比单独付款的花费还少，那就根本没人会付了。
    """,
  ]
}
