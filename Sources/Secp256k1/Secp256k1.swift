// Secp256k1
