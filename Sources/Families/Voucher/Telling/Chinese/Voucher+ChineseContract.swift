internal import Telling

extension Voucher {
  /// Why the contract refuses, in Chinese.
  static let chineseOfContract: Catalogue = [
    "The voucher carries no signature.": "凭证没有签名。",
    "The secret has {1} bytes, and {2} is the most.": "秘密有 {1} 字节，最多只能有 {2} 字节。",
    "The voucher is not signed by the other side.": "凭证不是对方签的。",
    "The voucher names another channel.": "凭证写的是另一个通道。",
    "The voucher does not name its channel by its number.": "凭证没有用编号写明通道。",
    "It is epoch {1}, and the voucher counts from epoch {2} on.":
      "现在是 epoch {1}，而凭证从 epoch {2} 起才有效。",
    "It is epoch {1}, and the voucher counted up to epoch {2}.":
      "现在是 epoch {1}，而凭证到 epoch {2} 为止有效。",
    "The voucher is for {1}.": "凭证的金额是 {1}。",
    "The secret is not the one behind the hash.": "这个秘密和哈希对不上。",
    "The call that the voucher asks for ended with exit code {1}.":
      "凭证要求的调用失败了，退出码 {1}。",
    "The lane is {1}, and {2} is the last.": "分道是 {1}，而最大的分道是 {2}。",
    "The channel has {1} lanes, and {2} is the most.": "通道有 {1} 条分道，最多只能有 {2} 条。",
    "The nonce is {1}, and lane {2} has {3}: it must be higher.":
      "nonce 是 {1}，而分道 {2} 已到 {3}：必须更大。",
    "The voucher merges its own lane {1}.": "凭证要合并的是自己的分道 {1}。",
    "There is no lane {1} to be merged.": "没有分道 {1} 可以合并。",
    "The merge has nonce {1}, and lane {2} has {3}: it must be higher.":
      "合并的 nonce 是 {1}，而分道 {2} 已到 {3}：必须更大。",
    "The payee would be owed {1}.": "这样欠收款方的就成了 {1}。",
    "The payee would be owed {1}, and the channel has {2}.":
      "这样欠收款方的就成了 {1}，而通道里只有 {2}。",
    "The caller is neither of the channel's two sides.": "调用者不是通道的任何一方。",
    "There is no account for one of the two sides.": "有一方没有账户。",
    "The channel is there already.": "通道已经存在。",
    "It is epoch {1}, and vouchers were taken up to {2}.":
      "现在是 epoch {1}，而凭证只收到 epoch {2} 为止。",
    "The channel was settled before, and can be collected from epoch {1} on.":
      "通道已经结算过，从 epoch {1} 起可以提取。",
    "Nobody has settled the channel.": "还没有人结算这个通道。",
    "It is epoch {1}, and the channel can be collected from epoch {2} on.":
      "现在是 epoch {1}，而通道从 epoch {2} 起才能提取。",
    "One side could not be paid: exit code {1}.": "有一方付不出去：退出码 {1}。",
  ]
}
