public import Hashing

/// The destination of an address: an output script of a form that has addresses.
public enum Destination: Hashable, Sendable {
  /// P2PKH
  case publicKeyHash(Digest<20>)
  /// P2SH
  case scriptHash(Digest<20>)
  /// P2WPKH, P2WSH, taproot, an anchor, or a program with no meaning yet
  case witness(WitnessProgram)
}

/// An address: an output script of one chain as text.
public struct Address: Hashable, Sendable {
  /// The destination that it stands for.
  public let destination: Destination
  /// The chain for which it is written; testnet and signet write the same text.
  public let network: Network

  /// Addresses a destination on a chain.
  public init(_ destination: Destination, network: Network) {
    self.destination = destination
    self.network = network
  }

  /// Finds the address of an output script; `nil` if scripts of its form have none.
  ///
  /// As in Bitcoin Core, a bare key and a bare multisig have none.
  public init?(script: Script, network: Network) {
    guard let destination = Destination(script: script) else { return nil }
    self.init(destination, network: network)
  }

  /// The output script that pays to it.
  public var script: Script {
    switch destination {
    case .publicKeyHash(let hash): .payToPublicKeyHash(hash)
    case .scriptHash(let hash): .payToScriptHash(hash)
    case .witness(let program): program.script
    }
  }
}

extension Destination {
  init?(script: Script) {
    switch script.template {
    case .publicKeyHash(let hash): self = .publicKeyHash(hash)
    case .scriptHash(let hash): self = .scriptHash(hash)
    case .witnessV0KeyHash, .witnessV0ScriptHash, .witnessV1Taproot, .anchor, .witnessUnknown:
      guard let (version, program) = script.witnessProgram else { return nil }
      self = .witness(WitnessProgram(uncheckedVersion: version, program: Array(program)))
    case .publicKey, .multisig, .nullData, .nonstandard: return nil
    }
  }
}

extension Address: CustomStringConvertible {
  public var description: String {
    switch destination {
    case .publicKeyHash(let hash):
      Base58Check.encode([network.publicKeyHashVersion] + hash.array)
    case .scriptHash(let hash):
      Base58Check.encode([network.scriptHashVersion] + hash.array)
    case .witness(let program):
      Bech32(
        prefix: network.bech32Prefix,
        digits: [UInt8(program.version)] + BitRegrouping.digits(of: program.program),
        variant: program.variant
      ).text
    }
  }
}
