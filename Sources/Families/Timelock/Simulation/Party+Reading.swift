package import Bitcoin
internal import Channels
internal import Simulation

extension Timelock.Party {
  /// The channel with its funding output, once that is known.
  package var channel: Timelock.FundedChannel? {
    switch self {
    case .payer(let payer, _): payer.channel
    case .payee(let payee): payee.channel
    }
  }

  /// The latest state that the party could enforce; `nil` before there is one.
  package var latest: Timelock.Division? {
    switch self {
    case .payer(let payer, _): payer.latest?.division
    case .payee(let payee): payee.open?.standing.division
    }
  }

  /// The closing transaction that it would leave its channel with.
  package var bestClosing: Timelock.SignedClosing? {
    switch self {
    case .payer(let payer, _): payer.bestClosing
    case .payee(let payee): payee.bestClosing
    }
  }
}

extension Timelock.Payer {
  /// The funding transaction, from when the payer has built it.
  package var builtFunding: Transaction? {
    switch state {
    case .idle, .proposing: nil
    case .funding(let funding): funding.transaction
    case .open(let open), .updating(let open, _), .settling(let open, _), .leaving(let open, _):
      open.funding
    }
  }

  fileprivate var bestClosing: Timelock.SignedClosing? {
    guard case .leaving(_, .together(let closing)) = state else { return latest }
    return closing
  }
}

extension Timelock.Payee {
  fileprivate var bestClosing: Timelock.SignedClosing? {
    if case .leaving(_, .together(let closing)) = state { return closing }
    guard case .signed(let closing) = open?.standing else { return nil }
    return closing
  }
}
