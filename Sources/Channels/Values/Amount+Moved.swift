public import Bitcoin

extension Amount {
  /// The sum with whatever was asked for, to be judged later; what no number can hold is as much as
  /// a number can.
  public func moved(by change: Amount) -> Amount {
    let (sum, overflow) = satoshis.addingReportingOverflow(change.satoshis)
    return Amount(uncheckedSatoshis: overflow ? (change.satoshis < 0 ? .min : .max) : sum)
  }
}
