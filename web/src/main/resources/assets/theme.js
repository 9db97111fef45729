try{let t=localStorage.getItem("lockstep.theme");(t==="light"||t==="dark")&&(document.documentElement.dataset.theme=t)}catch{}
