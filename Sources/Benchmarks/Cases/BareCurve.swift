import CSecp256k1
import Dispatch
import Foundation
import Synchronization

/// Loops over libsecp256k1 with nothing around them; verifying leaves the context as it is.
final class BareCurve: @unchecked Sendable {
  private let context: OpaquePointer
  private var seed: [UInt8] = (0..<32).map { $0 }

  init() {
    guard let context = secp256k1_context_create(UInt32(SECP256K1_CONTEXT_NONE)) else {
      preconditionFailure("the library ends the process when it cannot make a context")
    }
    self.context = context
    _ = secp256k1_context_randomize(context, seed)
  }

  deinit {
    secp256k1_context_destroy(context)
  }

  /// Signs a digest with each secret and writes DER, `count` times, each time with another digest.
  func sign(secrets: [[UInt8]], count: Int) -> UInt64 {
    var digest = seed
    var der = [UInt8](repeating: 0, count: 72)
    var checksum: UInt64 = 0
    for index in 0..<count {
      withUnsafeBytes(of: index) { digest.replaceSubrange(0..<8, with: $0) }
      for secret in secrets {
        var signature = secp256k1_ecdsa_signature()
        var length = 72
        let signed = secp256k1_ecdsa_sign(context, &signature, digest, secret, nil, nil)
        _ = secp256k1_ecdsa_signature_serialize_der(context, &der, &length, &signature)
        checksum &+= UInt64(signed) &+ UInt64(der[40]) &+ UInt64(length)
      }
    }
    return checksum
  }

  /// Signs a digest with each of two secrets and verifies both signatures, `count` times, each time
  /// with another digest: the least that an update of a channel can cost.
  func signAndVerifyTwice(count: Int) -> UInt64 {
    let secrets = [seed, seed.map { $0 ^ 0x55 }]
    let keys = secrets.map { secret in
      var key = secp256k1_pubkey()
      _ = secp256k1_ec_pubkey_create(context, &key, secret)
      return key
    }
    var digest = seed
    var right: UInt64 = 0
    for index in 0..<count {
      withUnsafeBytes(of: index) { digest.replaceSubrange(0..<8, with: $0) }
      for (secret, key) in zip(secrets, keys) {
        var signature = secp256k1_ecdsa_signature()
        var key = key
        _ = secp256k1_ecdsa_sign(context, &signature, digest, secret, nil, nil)
        right += UInt64(secp256k1_ecdsa_verify(context, &signature, digest, &key))
      }
    }
    return right
  }

  /// Verifies one signature `count` times.
  func verifyAgain(count: Int) -> UInt64 {
    var key = secp256k1_pubkey()
    var signature = secp256k1_ecdsa_signature()
    _ = secp256k1_ec_pubkey_create(context, &key, seed)
    _ = secp256k1_ecdsa_sign(context, &signature, seed, seed, nil, nil)
    return (0..<count).reduce(0) { sum, _ in
      sum &+ UInt64(secp256k1_ecdsa_verify(context, &signature, seed, &key))
    }
  }

  /// A key, a signature in DER and the digest, as bytes.
  typealias Check = (key: [UInt8], der: [UInt8], digest: [UInt8])

  /// Parses and verifies all the checks `count` times; gives how many were valid.
  func verify(_ checks: [Check], count: Int) -> UInt64 {
    var right: UInt64 = 0
    for _ in 0..<count {
      for check in checks {
        var key = secp256k1_pubkey()
        var signature = secp256k1_ecdsa_signature()
        _ = secp256k1_ec_pubkey_parse(context, &key, check.key, check.key.count)
        _ = secp256k1_ecdsa_signature_parse_der(
          context, &signature, check.der, check.der.count)
        var normalized = secp256k1_ecdsa_signature()
        _ = secp256k1_ecdsa_signature_normalize(context, &normalized, &signature)
        right += UInt64(secp256k1_ecdsa_verify(context, &normalized, check.digest, &key))
      }
    }
    return right
  }

  /// Verifies all the checks once, on as many threads as there are cores, each with its own share.
  func verifyOnAllCores(_ checks: [Check]) -> UInt64 {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let right = Atomic<UInt64>(0)
    DispatchQueue.concurrentPerform(iterations: cores) { core in
      let share = checks[checks.count * core / cores..<checks.count * (core + 1) / cores]
      right.add(verify(Array(share), count: 1), ordering: .relaxed)
    }
    return right.load(ordering: .relaxed)
  }
}
