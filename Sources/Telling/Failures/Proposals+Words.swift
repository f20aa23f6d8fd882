internal import Bitcoin
package import Channels

extension ProposalFault {
  /// What is wrong with a PSBT that should be a proposal.
  package var words: String {
    switch self {
    case .noInput: "its transaction spends nothing"
    case .missing(let field): "it lacks the field '\(field.rawValue)'"
    case .surplus(let map, let field):
      "\(map.words) has the field '\(field.rawValue)', which no proposal has"
    case .witnessFieldForLegacyOutput:
      "it describes an output from before segwit by a field for segwit"
    case .severalSignatures(let count): "it has \(count) signatures, and may have one"
    case .keyNotCompressed: "the key of its signature is not in the form of 33 bytes"
    case .signatureOutOfRange(let error): error.words
    }
  }
}
