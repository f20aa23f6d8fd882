public import Filecoin
public import Hashing
internal import Secp256k1
internal import Synchronization

/// Remembers who signed what, for all copies of a ledger and for the wallets that look at it.
///
/// The digest and the signature determine the signer, so sharing the memory changes only how long
/// answers take. All memories are therefore equal, and what holds one is compared without it.
public final class SignatureMemory: Sendable {
  private struct Question: Hashable {
    let digest: Digest<32>
    let signature: [UInt8]

    /// Takes the bytes at once, where the array would be taken byte by byte.
    func hash(into hasher: inout Hasher) {
      hasher.combine(digest)
      signature.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  private struct Generations {
    var younger: [Question: Address?] = [:]
    var older: [Question: Address?] = [:]
    /// How many signatures were really computed.
    var computed = 0

    func answer(to question: Question) -> Address?? { younger[question] ?? older[question] }
  }

  /// Beyond this many answers the older half is dropped.
  private let capacity: Int
  private let known = Mutex(Generations())

  /// A memory that knows nothing yet; it keeps so many answers at most.
  public init(capacity: Int = 1 << 16) {
    self.capacity = capacity
  }

  /// The account whose key signed a digest, if 65 bytes are a signature of any key.
  public func signer(of digest: Digest<32>, with signature: [UInt8]) -> Address? {
    let question = Question(digest: digest, signature: signature)
    if let answer = known.withLock({ $0.answer(to: question) }) { return answer }
    // Nobody waits while this is computed; at worst two compute the same.
    let answer = Self.compute(question)
    return known.withLock { known in
      known.computed += 1
      if known.younger.count >= capacity / 2 {
        known.older = known.younger
        known.younger = [:]
      }
      known.younger[question] = .some(answer)
      return answer
    }
  }

  /// How many signers were really computed.
  public var computedCount: Int { known.withLock(\.computed) }

  /// Bytes that are no signature have no signer, and the reason does not matter to a contract.
  private static func compute(_ question: Question) -> Address? {
    let signature = FilecoinSignature(type: .secp256k1, data: question.signature)
    do { return try signature.signer(of: question.digest) } catch { return nil }
  }
}

extension SignatureMemory: Hashable {
  /// What a memory knows changes no answer.
  public static func == (_: SignatureMemory, _: SignatureMemory) -> Bool { true }

  public func hash(into _: inout Hasher) {}
}
