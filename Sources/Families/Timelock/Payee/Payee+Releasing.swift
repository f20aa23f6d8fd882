internal import Bitcoin
internal import Channels

extension Timelock.Payee {
  /// Counts goods that are handed over on credit: one unit may be unpaid, and no more.
  func release(_ worth: Amount, from open: Open) throws(Timelock.Refusal) -> Open {
    try requireFunding(of: open.channel)
    let released = open.released.moved(by: worth)
    try rulebook.require(
      released > open.released, else: .update(.notPositive(from: open.released, to: released)))
    let (paid, unit) = (open.latest.toPayee, open.channel.channel.terms.unit)
    try rulebook.require(
      released <= paid.moved(by: unit),
      else: .update(.creditExceeded(released: released, paid: paid, unit: unit)))
    var open = open
    open.released = released
    return open
  }
}
