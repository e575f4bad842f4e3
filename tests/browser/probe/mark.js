document.documentElement.dataset.probe = 'injected';
