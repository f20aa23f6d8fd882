internal import Bitcoin

/// `--network`: whose addresses and keys the texts are.
enum NetworkOption {
  static let option = Option(
    name: "network", help: "The chain whose addresses and keys are meant.",
    kind: .choice(
      placeholder: "network",
      among: [Network.regtest, .signet, .testnet, .mainnet].map(\.rawValue),
      normally: Network.regtest.rawValue))
}

extension Invocation {
  /// The chain that was chosen.
  var network: Network {
    guard let name = value(of: NetworkOption.option), let network = Network(rawValue: name) else {
      preconditionFailure("the option takes the names of chains and no others")
    }
    return network
  }
}
