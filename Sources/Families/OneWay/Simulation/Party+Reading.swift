internal import Channels
package import Simulation

extension OneWay.Party {
  /// The channel with its funding outputs, once they are known.
  package var channel: OneWay.FundedChannel? {
    switch self {
    case .payer(let payer): payer.channel
    case .payee(let payee): payee.channel
    }
  }

  /// The latest payment that the party takes as made; `nil` before there is a channel.
  package var latest: OneWay.Payment? {
    switch self {
    case .payer(let payer): payer.open?.latest
    case .payee(let payee): payee.open?.latest
    }
  }
}

extension World<OneWay> {
  /// The side that pays.
  package var payer: OneWay.Payer {
    guard case .payer(let payer) = self[.payer] else {
      preconditionFailure("the payer has the payer's place")
    }
    return payer
  }

  /// The side that is paid.
  package var payee: OneWay.Payee {
    guard case .payee(let payee) = self[.payee] else {
      preconditionFailure("the payee has the payee's place")
    }
    return payee
  }
}
