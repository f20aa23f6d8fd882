internal import Bitcoin

extension Amount {
  /// The amount in bitcoins as Bitcoin Core's messages show it: at least two decimals.
  var moneyText: String {
    let exact = text(in: .btc)
    let zeros = exact.suffix(6).reversed().prefix { $0 == "0" }.count
    return String(exact.dropLast(zeros))
  }
}
