internal import Bitcoin
internal import Channels
internal import Checker
internal import ExactJSON
internal import Simulation
internal import Walkthroughs

/// What a wallet is asked by a code on a screen: to pay an amount to an address (BIP-0321).
struct PaymentRequest: Equatable {
  let address: Address
  let amount: Amount

  /// The text that a wallet reads.
  ///
  /// The address of a witness program is in capitals, which means the same and makes the code
  /// smaller (BIP-0173).
  var uri: String {
    let amount = "amount=\(amount.text(in: .btc).withoutZerosAtEnd)"
    guard case .witness = address.destination else { return "bitcoin:\(address)?\(amount)" }
    return "BITCOIN:\(address.description.uppercased())?\(amount)"
  }

  /// The request in words.
  func words(in denomination: Denomination) -> String {
    told("Pay \(denomination.words(amount)) to \(address)")
  }

  /// The request as data.
  var json: JSON {
    [
      "text": .string(uri), "address": .string(address.description),
      "amount": .number(amount.satoshis),
    ]
  }

  /// What must stand beside every code.
  static var warning: String {
    told("The keys of this address are public: never send money to it.")
  }
}

extension Scene where Family: IllustratedFamily {
  /// What the code of the step asks for, if it has one.
  var paymentRequest: PaymentRequest? {
    guard let transaction = beat.code.flatMap(made)?.transaction,
      let contract = moment.contract
    else { return nil }
    let scripts = Family.channelScripts(of: contract)
    return transaction.outputs.first { scripts.contains($0.scriptPubKey) }.flatMap { output in
      Address(script: output.scriptPubKey, network: Family.network(of: terms)).map {
        PaymentRequest(address: $0, amount: output.value)
      }
    }
  }
}

extension String {
  /// A number with a point, without the zeros behind what it says.
  fileprivate var withoutZerosAtEnd: String {
    var digits = self
    while digits.hasSuffix("0") { digits.removeLast() }
    return digits.hasSuffix(".") ? String(digits.dropLast()) : digits
  }
}
