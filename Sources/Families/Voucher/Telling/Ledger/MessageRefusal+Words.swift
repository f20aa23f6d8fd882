internal import AccountLedger
internal import Filecoin
internal import Telling

extension MessageRefusal {
  /// Why the network does not take the message, in a sentence.
  var sentence: String {
    switch self {
    case .unknownVersion(let version): told("There are no messages of version \(version).")
    case .senderUnknown(let address): told("There is no account \(address.text()).")
    case .signatureUnsupported:
      told("Only signatures over secp256k1 can be verified here.")
    case .signatureInvalid(let sender, _):
      told("The signature is not that of the sender, \(sender.text()).")
    case .nonceNotNext(let nonce, let next):
      told("Its nonce is \(nonce), and the sender's next is \(next).")
    case .negativeValue(let value): told("It would carry \(value.words), less than nothing.")
    case .fundsShort(let needed, let available):
      told("It needs \(needed.words), and the sender has \(available.words) left.")
    }
  }
}

extension CallFailure {
  /// Why the call failed, in a sentence or two.
  var sentence: String {
    switch self {
    case .refused(let refusal):
      told("\(refusal.sentence) The contract calls that \"\(refusal.reason)\".")
    case .senderUnknown(let address): told("There is no account \(address.text()).")
    case .receiverGone, .stateMissing: told("There is no such contract any more.")
    case .fundsShort(let needed, let available):
      told("It needs \(needed.words), and the sender has \(available.words) left.")
    case .parametersMissing, .parametersSurplus, .undecodable:
      told("Its parameters are not those of the method.")
    case .unknownMethod(let method): told("The contract has no method \(method).")
    case .callerForbidden: told("The method is not for this caller.")
    case .codeNotCreatable: told("Only channels can be created here.")
    case .tooDeep(let limit): told("Calls within calls go \(limit) deep and no deeper.")
    }
  }
}
