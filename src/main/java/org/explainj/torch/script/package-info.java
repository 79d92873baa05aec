/**
 * The source that a TorchScript archive carries: a parser for the subset of Python in which libtorch serialises it. It
 * keeps the offsets of everything, so that a source can be altered by insertions and otherwise stays as it was.
 */
package org.explainj.torch.script;
