internal import Bitcoin
internal import Secp256k1

extension PSBTFieldFault {
  var words: String {
    switch self {
    case .keyLength(let count):
      "\(counted(count, "byte")) in its key after the type, which is not what this type has"
    case .key(let error): "in its key: \(error.words)"
    case .publicKey(let error): error.words
    case .value(let error): "in its value: \(error.words)"
    case .originLength(let count):
      "a key's origin is a fingerprint and numbers of four bytes, and not \(count) bytes"
    case .signatureEncoding: "the signature is not strict DER with a hash type"
    case .schnorrLength(let count):
      "a Schnorr signature has 64 or 65 bytes, and not \(count)"
    case .controlBlockLength(let count):
      "a control block has 33 bytes and whole hashes of 32, and not \(count) bytes"
    case .missingLeafVersion: "the leaf's version is missing"
    case .emptyTree: "the tree has no leaf"
    case .leafTooDeep(let depth): "a leaf is \(depth) deep, and may be 128"
    case .leafVersion(let version): "a leaf's version is even, and not \(version)"
    case .unbalancedTree: "the depths of the leaves do not make one whole tree"
    case .masterKeyWithParent: "the master key names a parent"
    case .participantsLength(let count):
      "the participants' keys have 33 bytes each, and not \(count) in all"
    case .nonceLength(let count): "a nonce has 66 bytes, and not \(count)"
    case .scriptSigPresent(let input): "input \(input) of the unsigned transaction has a script"
    case .unsupportedVersion(let version): "it is version \(version), and only 0 is supported"
    }
  }
}
