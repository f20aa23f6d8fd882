internal import Bitcoin

extension Timelock.Terms {
  /// Checks terms and both sides as a whole; the order of the checks is that of `TermsFault`.
  func check(payer: Member, payee: Member) throws(Timelock.TermsFault) {
    preconditionFailure("not yet written")
  }

  /// Checks what can be checked before the payee has said anything: the payer's own half.
  func check(payer: Member) throws(Timelock.TermsFault) {
    preconditionFailure("not yet written")
  }

  /// What the largest closing transaction pays: both outputs made, both signatures at their longest.
  func closingFee(payer: Script, payee: Script) -> Amount {
    preconditionFailure("not yet written")
  }
}

extension Timelock.Channel {
  /// The name that follows from an offer; both sides can compute it before the payee has answered.
  static func id(of terms: Timelock.Terms, offeredBy payer: Member) -> ChannelID {
    preconditionFailure("not yet written")
  }
}
