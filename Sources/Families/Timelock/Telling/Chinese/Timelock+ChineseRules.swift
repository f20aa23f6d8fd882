internal import Telling

extension Timelock {
  /// The rules, in Chinese.
  static let chineseOfRules: Catalogue = [
    "An update is about the state right after the latest one.": "更新针对的，是紧跟在最新状态之后的那个状态。",
    "Once closing has begun, no further state is agreed.": "关闭一旦开始，就不再约定新的状态。",
    "The next update begins when the one before is signed by both.": "上一次更新有了双方的签名，下一次才开始。",
    "Nobody ever signs two different transactions for one state number.": "同一个状态编号，谁也不签两笔不同的交易。",
    """
    A step is at least reaction + delay; with undone blocks reaction + delay + undone + delay.
    """: """
    步长至少是反应时间 + 延迟；算上被回退的区块，则至少是反应时间 + 延迟 + 被回退的区块 + 延迟。
    """,
    "The funding output is P2WSH, so that nobody can rename its transaction.":
      "注资输出是 P2WSH，这样谁也不能给它的交易改名。",
    "A channel begins only while its first state can still be agreed.": "第一个状态还来得及约定，通道才能开始。",
    "The payer's coins cover capacity, closing fee and funding fee.": "付款方的币够付容量、关闭手续费和注资手续费。",
    "The payer has the refund signed, checked and stored before it broadcasts the funding.":
      "退款交易先签好、核对好、存好，付款方才广播注资交易。",
    "The payer checks the payee's signature before it stores the refund.": "付款方先核对收款方的签名，再存下退款交易。",
    "Updates begin when the funding has the agreed confirmations.": "注资交易有了约定的确认数，更新才开始。",
    "The funding output pays capacity and closing fee to the agreed script.":
      "注资输出把容量和关闭手续费付到约定的脚本。",
    "Once somebody spends the funding output, nothing more is agreed.": "一旦有人花掉注资输出，就什么也不再约定。",
    "The latest state goes to the chain once it is final, before the lock that it undercuts.":
      "最新状态一成为最终的就上链，赶在它所抢先的那个锁定之前。",
    "Each state gives the payee more than the one before.": "每个状态给收款方的，都比前一个多。",
    "No state gives the payee more than the capacity.": "任何状态给收款方的，都不超过容量。",
    "The outputs hold exactly what the division gives each side.": "各个输出里的金额，正好是分配方案给每一方的。",
    """
    State k is agreed up to tip L(k−1) − reaction − delay; with undone blocks − undone − delay \
    more.
    """: """
    状态 k 可以约定到链尖 L(k−1) − 反应时间 − 延迟为止；算上被回退的区块，则再 − 被回退的区块 \
    − 延迟。
    """,
    "The lowest rung of the ladder is height 1.": "阶梯最低的一级是高度 1。",
    "Goods are handed over for a state only once its whole commitment is checked.":
      "一个状态的承诺交易整个核对过了，才为这个状态交货。",
    "A closing transaction has version 2.": "关闭通道的交易，版本是 2。",
    "A closing transaction has one input.": "关闭通道的交易只有一个输入。",
    "A closing transaction spends the funding output.": "关闭通道的交易，花的是注资输出。",
    "The sequence asks for no relative lock.": "sequence 不要求相对锁定。",
    "The sequence is 0xfffffffe under a lock, and 0xffffffff in the settlement.":
      "有锁定时 sequence 是 0xfffffffe，结算交易里是 0xffffffff。",
    "State k is locked to exactly T0 − k·step, and the settlement to nothing.":
      "状态 k 正好锁定到 T0 − k·步长，结算交易不带锁定。",
    "Each side whose share is not dust has one output, and nobody else has any.":
      "份额不是粉尘的每一方各有一个输出，别人一个也没有。",
    "Whoever is to sign has signed.": "该签名的都签了。",
    "A signature is by the key that the funding output asks for.": "签名用的是注资输出要求的密钥。",
    "An honest payer never ends with less than the latest state that it signed gives it.":
      "诚实的付款方最后所得，从不少于它签过的最新状态给它的。",
    """
    An honest payee never ends with less than the latest state for which it released goods, \
    and at most one unit of goods is ever unpaid.
    """: "诚实的收款方最后所得，从不少于它交过货的最新状态给它的；任何时候，没付钱的货至多一份。",
    "No older state on the chain gives an honest side less than a later one that it holds.":
      "链上的旧状态，不会让诚实的一方比手里更新的状态拿得少。",
    "A channel that is closed leaves exactly two transactions on the chain.": "关闭了的通道在链上正好留下两笔交易。",
    "An honest side, restarted or not, never signs two different transactions for one state.":
      "诚实的一方，不管有没有重新启动过，从不为同一个状态签两笔不同的交易。",
  ]
}
