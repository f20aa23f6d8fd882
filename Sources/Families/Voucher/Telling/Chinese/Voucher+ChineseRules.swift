internal import Telling

extension Voucher {
  /// The rules of wallets, in Chinese.
  static let chineseOfRules: Catalogue = [
    "A request is about a channel that the wallet keeps.": "请求所说的通道，是钱包里有的。",
    "A channel is taken into the store once.": "一个通道只登记一次。",
    "The ledger has shown the channel.": "账本上看得到这个通道。",
    "The wallet has the key of the side that it acts for.": "钱包替哪一方行动，就有哪一方的密钥。",
    "The ledger knows the account that pays.": "账本认得付钱的账户。",
    "A voucher names the channel by the address under which it is kept.":
      "凭证写的通道地址，和登记的一模一样。",
    "A voucher asks for no call of another contract.": "凭证不要求调用别的合约。",
    "A voucher does not run out.": "凭证没有失效时间。",
    "A voucher counts at once.": "凭证立刻有效。",
    "A voucher asks for no secret.": "凭证不要求出示秘密。",
    "A voucher carries a signature.": "凭证带有签名。",
    "A voucher is signed by the payer.": "凭证由付款方签名。",
    "A voucher's nonce is higher than the last one that is known of its lane.":
      "凭证的 nonce 大于这条分道上已知的最后一个。",
    "A voucher's amount is higher than the last one that is known of its lane.":
      "凭证的金额大于这条分道上已知的最后一个。",
    "A voucher merges no other lanes.": "凭证不合并别的分道。",
    "The best vouchers of all lanes together are no more than the channel holds.":
      "各分道最好的凭证加起来，不超过通道里的钱。",
    "A voucher puts off the end of the channel no further than one settling delay.":
      "凭证推迟通道的结束，不超过一个结算延迟。",
    "A voucher is taken only while it can still be handed in before the end.":
      "凭证要在结束之前还来得及提交，才会收下。",
    "A voucher adds at least as much as was agreed.": "凭证增加的金额，不少于约定的。",
    "Lanes and nonces have no more than 64 bits.": "分道和 nonce 不超过 64 位。",
    "Only a voucher that was kept can be asked about.": "只能问存下来的凭证。",
    "A voucher is handed in once.": "一张凭证只提交一次。",
    "A voucher counts as handed in once the ledger has taken it.":
      "账本收下之后，凭证才算提交过。",
    "What is accepted after a settle is handed in too.": "结算之后收下的凭证，也要提交。",
    "A request that may send no message takes from what is there.":
      "不许发消息的请求，就用已有的钱。",
    "A request asks for more than nothing.": "请求的金额大于零。",
    "Without a message there must be a channel already.": "不发消息，就得已经有通道。",
    "Without a message there must be enough that nobody has reserved.":
      "不发消息，就得有足够多没人预留的钱。",
    "All accounts and contracts together hold what there was at the beginning.":
      "所有账户和合约里的钱加起来，和开始时一样多。",
    "No contract owes less than nothing in any lane, or more in all than it holds.":
      "合约在任何分道里欠的都不少于零，总共欠的不超过自己有的。",
    "A message that is refused changes nothing.": "被拒绝的消息什么也改变不了。",
    """
    A contract owes what the last voucher of each lane says that was handed in, and nothing for \
    a lane that was merged into another.
    """: "合约欠的，是每条分道最后提交的凭证所写的；并入别的分道的那条，什么也不欠。",
    """
    The nonce of a lane only rises, a channel is settled once, and no voucher is taken from the \
    epoch on in which it can be collected.
    """: "分道的 nonce 只升不降，通道只结算一次；从可以提取的 epoch 起，不再收凭证。",
    "Who collects pays both sides all there is, once, and ends the channel.":
      "提取一次，就把钱全部付给双方，通道到此结束。",
    """
    An honest payee never ends with less than the best vouchers that its wallet has accepted.
    """: "诚实的收款方最后所得，从不少于它的钱包收下过的最好的凭证。",
    "An honest payer never ends with less than the last vouchers that it signed leave it.":
      "诚实的付款方最后所得，从不少于它签过的最后的凭证留给它的。",
    "From wherever it is, an honest side alone ends the channel within one settling delay.":
      "不管走到哪一步，诚实的一方单独就能在一个结算延迟之内结束通道。",
    "An honest side, restarted or not, never signs two different vouchers for one nonce.":
      "诚实的一方，不管有没有重新启动过，从不为同一个 nonce 签两张不同的凭证。",
    "Whoever is neither payer nor payee has no call that succeeds.":
      "既不是付款方也不是收款方的人，没有一个调用能成功。",
    "What the payee's wallet has accepted the contract takes, as long as it takes vouchers.":
      "收款方钱包收下的凭证，只要合约还收凭证，就会收。",
  ]
}
