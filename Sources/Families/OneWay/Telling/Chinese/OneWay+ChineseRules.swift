internal import Telling

extension OneWay {
  /// The rules, in Chinese.
  static let chineseOfRules: Catalogue = [
    "What comes before the first payment is about number 0.": "第一笔付款之前的一切，编号都是 0。",
    "Once closing has begun, no further payment is made.": "关闭一旦开始，就不再付款。",
    "One payment number never stands for two different payments.": "一个付款编号，从不代表两笔不同的付款。",
    "There is something to close with once the first payment is signed.": "第一笔付款签好了，才有东西可以用来关闭。",
    """
    A lifetime leaves room for the confirmations, the reaction and the close; a kick-off's \
    wait is longer than reaction and close.
    """: "寿命里放得下确认、反应和关闭；启动交易之后的等待，比反应加关闭更长。",
    "A channel begins only while its first payment can still be accepted.": "第一笔付款还来得及接受，通道才能开始。",
    "The payer's coins cover capacity, fees and funding fee.": "付款方的币够付容量、手续费和注资手续费。",
    "The payer has its way out signed, checked and stored before it broadcasts the funding.":
      "出路先签好、核对好、存好，付款方才广播注资交易。",
    "The payer checks the payee's signature before it stores its way out.":
      "付款方先核对收款方的签名，再存下自己的出路。",
    "Payments begin when the funding has the agreed confirmations.": "注资交易有了约定的确认数，付款才开始。",
    "The funding output pays capacity and fees to the agreed script.": "注资输出把容量和手续费付到约定的脚本。",
    "Once the funding output is spent, nothing more is paid.": "注资输出一旦花掉，就什么也不再付。",
    """
    The payee's close is on its way at tip T with T + m ≤ F − 1, before the refund's first \
    block.
    """: "收款方的关闭交易在链尖 T 已经发出，T + m ≤ F − 1，赶在退款交易的首个区块之前。",
    "The payer offers its refund as soon as the next block may hold it.":
      "下一个区块一可以收退款交易，付款方就把它发出去。",
    "Each payment gives the payee more than the one before.": "每笔付款给收款方的，都比前一笔多。",
    "No payment gives the payee more than the channel holds.": "任何付款给收款方的，都不超过通道里的钱。",
    "The outputs hold exactly what the payment gives each side.": "各个输出里的金额，正好是这笔付款给每一方的。",
    """
    A payment is accepted up to tip F − 1 − reaction − m, where F is the refund's first block.
    """: "付款接受到链尖 F − 1 − 反应时间 − m 为止，F 是退款交易的首个区块。",
    "A payment is signed for every output from which the payee may have to close.":
      "收款方可能要从哪些输出关闭，付款就为其中每一个签名。",
    "A second funding output needs a way out that the script alone gives.": "要有第二个注资输出，出路必须单靠脚本就有。",
    "A channel is topped up once.": "一个通道只追加注资一次。",
    "A top-up is an amount of money that is worth an output.": "追加注资是一笔金额，并且值得有一个输出。",
    "A channel's transaction has version 2.": "通道的交易，版本是 2。",
    "A close spends what the payment says, and everything else has one input.":
      "关闭交易花的是付款所说的，其他交易都只有一个输入。",
    "A channel's transaction spends the agreed output.": "通道的交易，花的是约定的输出。",
    "The sequence asks for no relative lock that was not agreed.": "sequence 不要求没有约定过的相对锁定。",
    "The sequence is 0xfffffffe under a lock, and 0xffffffff in a close.":
      "有锁定时 sequence 是 0xfffffffe，关闭交易里是 0xffffffff。",
    "The refund is locked to exactly the expiry, and a close to nothing.":
      "退款交易正好锁定到到期高度，关闭交易不带锁定。",
    "Each side whose share is not dust has one output, and there is no other.":
      "份额不是粉尘的每一方各有一个输出，此外没有别的输出。",
    "The side that is to sign has signed.": "该签名的一方签了。",
    "A signature is by the key that the script asks for.": "签名用的是脚本要求的密钥。",
    "An honest payer never ends with less than the latest payment that it signed leaves it.":
      "诚实的付款方最后所得，从不少于它签过的最新一笔付款留给它的。",
    """
    An honest payee never ends with less than the latest payment that it accepted, and at most \
    one unit of goods is ever unpaid.
    """: "诚实的收款方最后所得，从不少于它接受过的最新一笔付款；任何时候，没付钱的货至多一份。",
    """
    No close on the chain gives the payee more than the latest payment, nor an honest one \
    less.
    """: "链上的关闭交易，给收款方的不会多于最新一笔付款；对诚实的收款方也不会少。",
    "A channel that is closed leaves two transactions on the chain, with a kick-off three.":
      "关闭了的通道在链上留下两笔交易，有启动交易的留下三笔。",
    "An honest side, restarted or not, never signs two different things for one payment.":
      "诚实的一方，不管有没有重新启动过，从不为同一笔付款签两样不同的东西。",
  ]
}
