internal import Telling

extension Voucher {
  /// What happens on the ledger, in Chinese.
  static let chineseOfLedger: Catalogue = [
    "{1} in the contract": "合约里 {1}",
    "sends {1} to the ledger": "向账本发出{1}",
    "sends {1} to the ledger: {2}": "向账本发出{1}：{2}",
    "{1} {2} with exit code {3}. {4}": "{1}{2}，退出码 {3}。{4}",
    "fails": "失败",
    "{1} The contract calls that \"{2}\".": "{1}用合约的话说，这叫“{2}”。",
    "There are no messages of version {1}.": "没有版本 {1} 的消息。",
    "There is no account {1}.": "没有账户 {1}。",
    "Only signatures over secp256k1 can be verified here.": "这里只能验证 secp256k1 签名。",
    "The signature is not that of the sender, {1}.": "签名不是发送者 {1} 的。",
    "Its nonce is {1}, and the sender's next is {2}.": "它的 nonce 是 {1}，而发送者的下一个是 {2}。",
    "It would carry {1}, less than nothing.": "它要带的 {1} 小于零。",
    "It needs {1}, and the sender has {2} left.": "它需要 {1}，而发送者只剩 {2}。",
    "There is no such contract any more.": "这个合约已经不在了。",
    "Its parameters are not those of the method.": "参数不是这个方法要的。",
    "The contract has no method {1}.": "合约没有方法 {1}。",
    "The method is not for this caller.": "这个方法不归这个调用者用。",
    "Only channels can be created here.": "这里只能创建通道。",
    "Calls within calls go {1} deep and no deeper.": "嵌套调用最深 {1} 层。",
  ]
}
