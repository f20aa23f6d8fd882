internal import Bitcoin
public import Channels
internal import Filecoin

extension Voucher {
  /// Why a participant does not do what it is asked to: its wallet's reason.
  public typealias Refusal = WalletRefusal
}

extension Voucher.WalletRefusal: ChannelRefusal {
  public var comparison: [Comparison] {
    compared.map { Comparison($0.name, $0.value.shared) }
  }

  public var remedy: Remedy {
    switch walletRemedy {
    case .never, .untilEpoch: .never
    case .fromEpoch(let epoch):
      .withValue("epoch", .atLeast(.computedHeight(Int(epoch.value))))
    case .onceSeen(let address): .exactly("seen", .name(address.text()))
    case .onceTracked(let address): .exactly("tracked", .name(address.text()))
    case .withKey(let address): .exactly("key", .name(address.text()))
    case .withFunds(let amount): .withValue("added-funds", .atLeast(.name(amount.text)))
    case .withNonce(let nonce): .withValue("nonce", .atLeast(.number(nonce)))
    case .withAmount(let amount): .withValue("amount", .atLeast(.name(amount.text)))
    case .withChannel(let address): .exactly("channel", .name(address.text()))
    case .signedBy(let address): .exactly("signer", .name(address.text()))
    case .withoutCondition: .withValue("condition", .another)
    case .onChain: .withValue("message", .another)
    case .withSmallestDelta(let amount): .withValue("wanted", .atMost(.name(amount.text)))
    }
  }
}

extension Voucher.WalletValue {
  /// The value as every family's refusals have it.
  fileprivate var shared: Compared {
    switch self {
    case .amount(let amount): .name(amount.text)
    case .epoch(let epoch): .computedHeight(Int(epoch.value))
    case .address(let address): .name(address.text())
    case .lane(let number), .nonce(let number): .number(number)
    case .bytes(let bytes): .name(Hex.encode(bytes))
    case .count(let count): .count(count)
    }
  }
}
